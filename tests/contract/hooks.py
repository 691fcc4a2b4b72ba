import re
import uuid

import schemathesis

# JSON lines are sent as the text that they are.
schemathesis.serializer.alias(["application/x-ndjson", "application/jsonl"], "text/plain")

VALID_KEY = re.compile(r"[ \t]*[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?[ \t]*")


@schemathesis.hook
def before_call(context, case, kwargs):
    """Replaces a valid Idempotency-Key with a new one, since reusing it for another request is refused."""
    headers = case.headers or {}
    if VALID_KEY.fullmatch(headers.get("Idempotency-Key") or ""):
        headers["Idempotency-Key"] = str(uuid.uuid4())


# Such a case is valid after all: schemathesis adds the token later, and unknown query parameters are ignored.
NO_TOKEN_AND_UNKNOWN_QUERY = {("header", "Authorization"), ("query", None)}


@schemathesis.hook
def filter_case(context, case):
    """Drops cases with both mutations, whose success schemathesis would report; it knows each one alone."""
    mutations = getattr(case.meta.phase.data, "mutations", None) if case.meta else None
    changed = {(each.parameter_location.value, each.parameter) for each in mutations or []}
    return changed != NO_TOKEN_AND_UNKNOWN_QUERY
