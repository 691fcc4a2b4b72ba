"""What calls raise."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

import httpx

_TYPE_PREFIX = "urn:dreamcatcher:problem:"
_MAX_QUOTED = 200
#: The statuses of a retry whose earlier attempt succeeded although no response came.
_AFTER_SUCCESS = (httpx.codes.NOT_FOUND, httpx.codes.PRECONDITION_FAILED)


class FieldError(NamedTuple):
    """An invalid field: its path in the request, and the rule that it breaks."""

    path: str
    message: str


class DreamcatcherError(Exception):
    """What calls raise."""


class ApiError(DreamcatcherError):
    """The response is an error.

    `slug` is the kind of the problem, such as "not-found"; it is None if the response is no problem document,
    for example that of a proxy.
    """

    def __init__(self, response: httpx.Response, *, may_be_applied: bool = False):
        problem = _problem_of(response)
        self.status: int = response.status_code
        self.type: str | None = problem.get("type")
        self.slug: str | None = (
            self.type.removeprefix(_TYPE_PREFIX) if self.type and self.type.startswith(_TYPE_PREFIX) else None
        )
        self.title: str = problem["title"]
        self.detail: str = problem["detail"]
        #: The invalid fields, each with the rule that it breaks.
        self.errors: tuple[FieldError, ...] = _field_errors(problem.get("errors"))
        #: The id of the request, for reports of errors.
        self.request_id: str | None = (
            problem.get("request_id")
            or response.headers.get("apigw-requestid")
            or response.headers.get("x-amz-request-id")
        )
        #: The seconds to wait before a retry, from `Retry-After`.
        self.retry_after: float | None = _retry_after(response.headers.get("retry-after"))
        #: An earlier attempt of this request got no response, and may have been applied: this may be the
        #: reason for the error. Read the current state before you send the request again.
        self.may_be_applied: bool = may_be_applied and self.status in _AFTER_SUCCESS
        self.response = response
        super().__init__(self._message())

    def _message(self) -> str:
        request = self.response.request
        fields = "".join(f"\n  {path or '(body)'}: {message}" for path, message in self.errors)
        earlier = (
            "\n  An earlier attempt got no response and may have been applied: "
            "read the current state before you retry."
            if self.may_be_applied
            else ""
        )
        what = f"{request.method} {without_query(request.url)}"
        return f"{what}: {self.status} {self.title}: {self.detail}{fields}{earlier}"


class NetworkError(DreamcatcherError):
    """There is no response: none came, or something else than the API answered.

    That may be a network that asks to log in. `__cause__` is the error of httpx, or what cannot be read.
    """

    def __init__(self, request: httpx.Request, cause: Exception):
        reason = str(cause) or type(cause).__name__
        super().__init__(
            f"{request.method} {without_query(request.url)}: no response ({reason}). "
            "Check the address and the connection."
        )


class UploadExpiredError(DreamcatcherError):
    """The URL of an upload has expired: start the import anew."""


class AnotherFileError(DreamcatcherError):
    """A file has another size than the import was started with."""


def without_query(url: httpx.URL) -> str:
    """The URL for people: a query may contain private search terms, or the signature of an upload."""
    return str(url.copy_with(query=None, fragment=None, userinfo=b""))


def _problem_of(response: httpx.Response) -> dict[str, Any]:
    title = response.reason_phrase or f"HTTP {response.status_code}"
    body = _parsed(response.text)
    if isinstance(body, dict):
        if all(isinstance(body.get(key), str) for key in ("type", "title", "detail")):
            return body
        if "message" in body:
            return {"title": title, "detail": str(body["message"])}
    return {"title": title, "detail": quote_of(response.text) or "The response has no body."}


def quote_of(text: str) -> str:
    """What a response of something else says: the message of S3, the title of a page, or how it begins."""
    found = re.search(r"<(?:Message|title)>(.*?)</", text, re.DOTALL)
    return found[1].strip() if found else text.strip()[:_MAX_QUOTED]


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _field_errors(errors: object) -> tuple[FieldError, ...]:
    if not isinstance(errors, list):
        return ()
    return tuple(
        FieldError(str(error.get("path", "")), str(error.get("message", "")))
        for error in errors
        if isinstance(error, Mapping)
    )


def _retry_after(value: str | None) -> float | None:
    """`Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3)."""
    if value is None:
        return None
    if re.fullmatch(r"[0-9]+", value):
        return float(value)
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    return float(max(0, math.ceil((date.astimezone(UTC) - datetime.now(UTC)).total_seconds())))
