"""When a failed request is sent again. Only decisions: waiting and sending are elsewhere."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

from httpx import codes

from .errors import ApiError, NetworkError

_FIRST_DELAY = 0.25
_MAX_DELAY = 8.0
_MAX_DOUBLINGS = 30
_SERVER_ERRORS = (
    codes.INTERNAL_SERVER_ERROR,
    codes.BAD_GATEWAY,
    codes.SERVICE_UNAVAILABLE,
    codes.GATEWAY_TIMEOUT,
)


class RetryPolicy(NamedTuple):
    """How often, and for how long, a failed request is retried."""

    #: 0 sends each request once.
    max_retries: int = 3
    #: The maximum sum of the delays of one request, in seconds.
    max_wait: float = 30.0


def backoff(retry: int, rand: Callable[[], float] = random.random) -> float:
    """Exponential backoff with full jitter, in seconds.

    Clients that failed at the same time retry at different times.
    """
    return rand() * min(_MAX_DELAY, _FIRST_DELAY * 2.0 ** min(retry, _MAX_DOUBLINGS))


class Attempts:
    """The attempts of one request, which is idempotent if sending it twice has the effect of once."""

    def __init__(self, policy: RetryPolicy, *, is_idempotent: bool):
        self._policy = policy
        self._is_idempotent = is_idempotent
        self._retries = 0
        self._waited = 0.0
        #: Whether an attempt may have had its effect although it failed.
        self.may_be_applied = False

    def delay_after(self, failure: ApiError | NetworkError) -> float:
        """Returns the seconds to wait before the next attempt; raises the failure if there is none."""
        retry_after = failure.retry_after if isinstance(failure, ApiError) else None
        delay = backoff(self._retries) if retry_after is None else retry_after
        self._waited += delay
        is_over = self._retries >= self._policy.max_retries or self._waited > self._policy.max_wait
        if is_over or not is_retryable(failure, is_idempotent=self._is_idempotent):
            raise failure
        self._retries += 1
        if isinstance(failure, NetworkError) or failure.status in _SERVER_ERRORS:
            self.may_be_applied = True
        return delay


def is_retryable(failure: ApiError | NetworkError, *, is_idempotent: bool) -> bool:
    """Whether another attempt is safe, and may end otherwise."""
    if isinstance(failure, NetworkError):
        return is_idempotent
    if failure.status == codes.TOO_MANY_REQUESTS:
        # A quota without `Retry-After` is not reset by time; throttling by the gateway has no slug.
        return failure.slug is None or failure.retry_after is not None
    if failure.status == codes.CONFLICT:
        return failure.retry_after is not None
    return is_idempotent and failure.status in _SERVER_ERRORS
