import re
import uuid

import schemathesis

FITS = re.compile(r"[ \t]*[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?[ \t]*")


@schemathesis.hook
def before_call(context, case, kwargs):
    """An Idempotency-Key is for one request: a good one is made anew, or another request with it would be refused."""
    headers = case.headers or {}
    if FITS.fullmatch(headers.get("Idempotency-Key") or ""):
        headers["Idempotency-Key"] = str(uuid.uuid4())


# Such a case fits after all: the token is set once it is made, and query parameters that no operation has are ignored.
NO_TOKEN_AND_UNKNOWN_QUERY = {("header", "Authorization"), ("query", None)}


@schemathesis.hook
def filter_case(context, case):
    """Schemathesis sees either one for itself; both at once it would report for being accepted."""
    mutations = getattr(case.meta.phase.data, "mutations", None) if case.meta else None
    changed = {(each.parameter_location.value, each.parameter) for each in mutations or []}
    return changed != NO_TOKEN_AND_UNKNOWN_QUERY
