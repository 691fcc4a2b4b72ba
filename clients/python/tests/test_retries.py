from __future__ import annotations

import pytest

from dreamcatcher_client.live import Place, Pulse, frame_of, place_of
from dreamcatcher_client.retries import backoff


def test_delays_double_up_to_eight_seconds() -> None:
    assert [backoff(retry, lambda: 1.0) for retry in (0, 1, 2, 5, 6, 10_000)] == [0.25, 0.5, 1, 8, 8, 8]
    assert backoff(3, lambda: 0.0) == 0


@pytest.mark.parametrize("data", ["", "{", "null", "[1]", "3", '{"type": 1, "position": []}', b"\xff"])
def test_what_is_no_frame_is_ignored(data: str | bytes) -> None:
    assert frame_of(data) is None


def test_a_frame_of_a_later_version_is_read() -> None:
    frame = frame_of('{"type": "changed", "position": 3, "more": {}}')
    assert frame is not None
    assert (frame.type, frame.position, frame.retry_after) == ("changed", 3, 0)


def test_a_connection_is_pinged_before_it_is_idle_too_long() -> None:
    pulse = Pulse(0)
    assert [pulse.tick(now) for now in range(0, 305, 5)] == ["alive"] * 60 + ["ping"]
    pulse.pong()
    assert pulse.tick(320) == "alive"


def test_a_connection_without_a_pong_is_dead() -> None:
    pulse = Pulse(0)
    assert [pulse.tick(now) for now in range(0, 315, 5)][-3:] == ["ping", "alive", "dead"]


def test_after_a_sleep_it_is_pinged_at_once() -> None:
    pulse = Pulse(0)
    assert [pulse.tick(now) for now in (5, 1000, 1005, 1010)] == ["alive", "slept", "alive", "dead"]


def test_a_position_is_a_place() -> None:
    assert place_of(7) == Place(7, None)
    assert place_of(None) is None
