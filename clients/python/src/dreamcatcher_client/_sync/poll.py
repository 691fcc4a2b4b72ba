# Made from src/dreamcatcher_client/_async/poll.py: change that.
"""Waits for the end of what takes its time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from .runtime import Result, sleep

State = TypeVar("State")


def poll_until(
    is_over: Callable[[State], bool],
    read: Callable[[], Result[State]],
    *,
    on_progress: Callable[[State], None] | None,
    poll_interval: float,
    timeout: float | None,
) -> State:
    """Reads until it is over, and returns the last state.

    Raises `TimeoutError` when that takes longer than `timeout` seconds.
    """
    began = time.monotonic()
    while True:
        state = read()
        if on_progress is not None:
            on_progress(state)
        if is_over(state):
            return state
        if timeout is not None and time.monotonic() + poll_interval > began + timeout:
            raise TimeoutError(f"not over after {timeout:g} s: it goes on, and can be waited for again")
        sleep(poll_interval)
