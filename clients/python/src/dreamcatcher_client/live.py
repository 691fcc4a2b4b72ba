"""What following events consists of, besides waiting: places, frames, states, and when to ping."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Literal, NamedTuple

from httpx import codes

from .errors import ApiError, DreamcatcherError
from .generated.models import FeedEvent

#: `connecting` before the first contact, `live` while changes are told as they happen, `offline` while they
#: are not: then the connection is tried again and again.
LiveState = Literal["connecting", "live", "offline"]
OnState = Callable[[LiveState], None]

#: API Gateway closes a connection that is idle for ten minutes.
PING_INTERVAL = 5 * 60.0
PONG_TIMEOUT = 10.0
#: How long is waited for a frame before the clock is looked at.
TICK = 5.0
#: What took so long was asleep.
SLEEP = 150.0

_MAY_PASS = (codes.REQUEST_TIMEOUT, codes.TOO_MANY_REQUESTS)


class Place(NamedTuple):
    """How far the events are read: the position, and the event there where it is known.

    After a restore of the service from a backup, another event may be at the position: that is noticed by the
    event.
    """

    position: int
    event_id: str | None = None


def place_of(after: FeedEvent | int | None) -> Place | None:
    """The place of an event, or of a position."""
    if after is None:
        return None
    return Place(after) if isinstance(after, int) else Place(after.position, after.metadata.event_id)


def is_final(error: DreamcatcherError) -> bool:
    """Whether an error stays the same however often one tries."""
    if not isinstance(error, ApiError):
        return False
    may_pass = error.status in _MAY_PASS or codes.is_server_error(error.status)
    return not may_pass and error.retry_after is None


class States:
    """Tells each state once, when it begins."""

    def __init__(self, on_state: OnState | None):
        self._on_state = on_state
        self._state: LiveState | None = None

    def enter(self, state: LiveState) -> None:
        """Begins a state."""
        if state != self._state and self._on_state is not None:
            self._on_state(state)
        self._state = state


class Frame(NamedTuple):
    """As much of a frame as is read; later versions of the service may send others."""

    type: str
    position: int
    retry_after: float


def frame_of(data: str | bytes) -> Frame | None:
    """The frame, None for what is none."""
    try:
        frame = json.loads(data)
        return Frame(str(frame["type"]), int(frame.get("position", 0)), float(frame.get("retry_after", 0)))
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


class Pulse:
    """Whether a connection lives: it may be dead without having been closed.

    Times are those of the clock, which also runs while the machine sleeps.
    """

    def __init__(self, now: float):
        self._last_tick = now
        self._last_ping = now
        self._pong_due: float | None = None

    def tick(self, now: float) -> Literal["alive", "ping", "slept", "dead"]:
        """What is to be done now: nothing, ping, ping and read, or connect again."""
        slept = now - self._last_tick > SLEEP
        self._last_tick = now
        if slept:
            # What was due during the sleep could not come.
            self._ping(now)
            return "slept"
        if self._pong_due is not None and now >= self._pong_due:
            return "dead"
        if self._pong_due is None and now - self._last_ping >= PING_INTERVAL:
            self._ping(now)
            return "ping"
        return "alive"

    def pong(self) -> None:
        """The service has answered."""
        self._pong_due = None

    def _ping(self, now: float) -> None:
        self._last_ping = now
        self._pong_due = now + PONG_TIMEOUT
