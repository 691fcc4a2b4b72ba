# Made from src/dreamcatcher_client/_async/session.py: change that.
"""Requests with a token, an idempotency key, retries and typed errors."""

from __future__ import annotations

import re
import uuid
from typing import Any

import httpx

from ..errors import ApiError, NetworkError
from ..retries import Attempts, RetryPolicy
from .runtime import TokenProvider, sleep, token_of


class Session(httpx.Client):
    """A client of httpx whose requests succeed, or raise `ApiError` or `NetworkError`."""

    def __init__(self, *, token: str | TokenProvider | None, policy: RetryPolicy, **options: Any):
        super().__init__(**options)
        self._token = token
        self._policy = policy

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Sends a request until it succeeds, or fails in a way that a retry would not change."""
        if request.method == "POST":
            request.headers.setdefault("Idempotency-Key", str(uuid.uuid4()))
        is_idempotent = request.method != "PATCH" or "If-Match" in request.headers
        attempts = Attempts(self._policy, is_idempotent=is_idempotent)
        while True:
            failure: ApiError | NetworkError
            try:
                response = self._authorized(request, options)
            except httpx.RequestError as error:
                failure = NetworkError(request, error)
                failure.__cause__ = error
            else:
                if response.is_success or response.status_code == httpx.codes.NOT_MODIFIED:
                    return response
                failure = ApiError(response, may_be_applied=attempts.may_be_applied)
            sleep(attempts.delay_after(failure))

    def _authorized(self, request: httpx.Request, options: dict[str, Any]) -> httpx.Response:
        """After a 401, requests a new token from the provider and sends the request once more."""
        if self._token is None:
            return super().send(request, **options)
        request.headers["Authorization"] = bearer(token_of(self._token, refresh=False))
        response = super().send(request, **options)
        if response.status_code != httpx.codes.UNAUTHORIZED or isinstance(self._token, str):
            return response
        request.headers["Authorization"] = bearer(token_of(self._token, refresh=True))
        return super().send(request, **options)


def bearer(token: str) -> str:
    """The header of a token; raises `ValueError` when it is none, so that no header is made of two lines."""
    if not isinstance(token, str) or not re.fullmatch(r"[!-~]+", token):
        raise ValueError("token must be an access token: letters, digits and signs without spaces")
    return f"Bearer {token}"
