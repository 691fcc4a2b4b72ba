import uuid

import schemathesis


@schemathesis.hook
def before_call(context, case, kwargs):
    """An Idempotency-Key is for one request. One that fits its schema is made anew, or the second would be refused."""
    headers = case.headers or {}
    if headers.get("Idempotency-Key") and case.meta and case.meta.generation.mode.is_positive:
        headers["Idempotency-Key"] = str(uuid.uuid4())
