# Made from tests/_async/test_live.py: change that.
from __future__ import annotations

import random
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import closing

import pytest

from dreamcatcher_client import ApiError, Dreamcatcher, LiveState
from dreamcatcher_client._sync import runtime
from dreamcatcher_client.models import DreamInput, DreamPatch, FeedEvent

from ..proxy import CuttableProxy

CHANGES = 25
CUTS = 5


@pytest.fixture
def proxy(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[CuttableProxy]:
    """All WebSockets go through it."""
    proxy = CuttableProxy(url)
    open_socket = runtime.Socket.open
    monkeypatch.setattr(runtime.Socket, "open", lambda url, timeout: open_socket(proxy.through(url), timeout))
    yield proxy
    proxy.close()


def feed(client: Dreamcatcher) -> list[FeedEvent]:
    """All events, as the service has them."""
    events: list[FeedEvent] = []
    while True:
        page = client.live.events(after=len(events), limit=100)
        events += page.items
        if not page.has_more:
            return events


def taken(events: Generator[FeedEvent, None], until: int) -> list[FeedEvent]:
    """The events up to a position."""
    found: list[FeedEvent] = []
    with closing(events):
        for event in events:
            found.append(event)
            if event.position >= until:
                break
    return found


def test_no_event_is_lost_and_none_comes_twice_while_the_connection_is_cut(
    client: Dreamcatcher, url: str, token: str, proxy: CuttableProxy
) -> None:
    dream = client.dreams.create(DreamInput(title="Number 0"))

    states: list[LiveState] = []
    is_live = threading.Event()

    def on_state(state: LiveState) -> None:
        states.append(state)
        if state == "live":
            is_live.set()

    def change() -> None:
        is_live.wait()
        with Dreamcatcher(url, token=token) as other:
            for number in range(CHANGES):
                if number % (CHANGES // CUTS) == 2:
                    proxy.cut()
                other.dreams.update(dream.id, DreamPatch(title=f"Number {number + 1}"))
                time.sleep(random.random() * 0.1)

    changing = threading.Thread(target=change, daemon=True)
    changing.start()
    events = taken(client.live(dream.id, after=0, on_state=on_state), 1 + CHANGES)
    changing.join()
    assert [event.position for event in events] == list(range(1, CHANGES + 2))
    assert events == feed(client)
    assert [event.data["dream"]["title"] for event in events] == [f"Number {n}" for n in range(CHANGES + 1)]
    assert proxy.connections > 1
    assert states[:2] == ["connecting", "live"]
    assert "offline" in states


def test_it_goes_on_after_an_event(client: Dreamcatcher) -> None:
    every = feed(client)
    assert taken(client.live("*", after=every[4]), len(every)) == every[5:]
    assert taken(client.live("*", after=len(every) - 1), len(every)) == every[-1:]


def test_without_a_position_it_begins_now(
    client: Dreamcatcher, url: str, token: str, proxy: CuttableProxy
) -> None:
    last = (feed(client))[-1].position
    timers: list[threading.Timer] = []

    def change() -> None:
        with Dreamcatcher(url, token=token) as other:
            other.dreams.create(DreamInput(title="Something new"))

    def on_state(state: LiveState) -> None:
        if state == "live":
            timers.append(threading.Timer(0.2, change))
            timers[-1].start()

    [event] = taken(client.live("*", on_state=on_state), last + 1)
    assert event.data["dream"]["title"] == "Something new"
    for timer in timers:
        timer.join()


def test_without_a_socket_it_reads_now_and_then(client: Dreamcatcher, proxy: CuttableProxy) -> None:
    proxy.close()
    last = (feed(client))[-1].position
    states: list[LiveState] = []
    events = client.live("*", after=last - 1, on_state=states.append)
    assert [event.position for event in taken(events, last)] == [last]
    client.dreams.create(DreamInput(title="Found by reading"))
    events = client.live("*", after=last, on_state=states.append)
    assert [event.position for event in taken(events, last + 1)] == [last + 1]
    assert "live" not in states


def test_what_trying_again_would_not_change_is_an_error(client: Dreamcatcher, url: str) -> None:
    with pytest.raises(ApiError) as caught:
        taken(client.live("no-such-dream"), 1)
    assert caught.value.status == 404
    with pytest.raises(ApiError) as caught:
        taken(client.live("*", after=1_000_000), 1)
    assert caught.value.status == 409
    with Dreamcatcher(url, token="refused") as other, pytest.raises(ApiError) as caught:
        taken(other.live("*"), 1)
    assert caught.value.status == 401
