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
