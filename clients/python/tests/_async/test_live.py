from __future__ import annotations

import random
import threading
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing

import pytest

from dreamcatcher_client import ApiError, AsyncDreamcatcher, Dreamcatcher, LiveState
from dreamcatcher_client._async import runtime
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


async def feed(client: AsyncDreamcatcher) -> list[FeedEvent]:
    """All events, as the service has them."""
    events: list[FeedEvent] = []
    while True:
        page = await client.live.events(after=len(events), limit=100)
        events += page.items
        if not page.has_more:
            return events


async def taken(events: AsyncGenerator[FeedEvent, None], until: int) -> list[FeedEvent]:
    """The events up to a position."""
    found: list[FeedEvent] = []
    async with aclosing(events):
        async for event in events:
            found.append(event)
            if event.position >= until:
                break
    return found


async def test_no_event_is_lost_and_none_comes_twice_while_the_connection_is_cut(
    client: AsyncDreamcatcher, url: str, token: str, proxy: CuttableProxy
) -> None:
    dream = await client.dreams.create(DreamInput(title="Number 0"))

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
    events = await taken(client.live(dream.id, after=0, on_state=on_state), 1 + CHANGES)
    changing.join()
    assert [event.position for event in events] == list(range(1, CHANGES + 2))
    assert events == await feed(client)
    assert [event.data["dream"]["title"] for event in events] == [f"Number {n}" for n in range(CHANGES + 1)]
    assert proxy.connections > 1
    assert states[:2] == ["connecting", "live"]
    assert "offline" in states


async def test_it_goes_on_after_an_event(client: AsyncDreamcatcher) -> None:
    every = await feed(client)
    assert await taken(client.live("*", after=every[4]), len(every)) == every[5:]
    assert await taken(client.live("*", after=len(every) - 1), len(every)) == every[-1:]


async def test_without_a_position_it_begins_now(
    client: AsyncDreamcatcher, url: str, token: str, proxy: CuttableProxy
) -> None:
    last = (await feed(client))[-1].position
    timers: list[threading.Timer] = []

    def change() -> None:
        with Dreamcatcher(url, token=token) as other:
            other.dreams.create(DreamInput(title="Something new"))

    def on_state(state: LiveState) -> None:
        if state == "live":
            timers.append(threading.Timer(0.2, change))
            timers[-1].start()

    [event] = await taken(client.live("*", on_state=on_state), last + 1)
    assert event.data["dream"]["title"] == "Something new"
    for timer in timers:
        timer.join()


async def test_without_a_socket_it_reads_now_and_then(
    client: AsyncDreamcatcher, proxy: CuttableProxy
) -> None:
    proxy.close()
    last = (await feed(client))[-1].position
    states: list[LiveState] = []
    events = client.live("*", after=last - 1, on_state=states.append)
    assert [event.position for event in await taken(events, last)] == [last]
    await client.dreams.create(DreamInput(title="Found by reading"))
    events = client.live("*", after=last, on_state=states.append)
    assert [event.position for event in await taken(events, last + 1)] == [last + 1]
    assert "live" not in states


async def test_what_trying_again_would_not_change_is_an_error(client: AsyncDreamcatcher, url: str) -> None:
    with pytest.raises(ApiError) as caught:
        await taken(client.live("no-such-dream"), 1)
    assert caught.value.status == 404
    with pytest.raises(ApiError) as caught:
        await taken(client.live("*", after=1_000_000), 1)
    assert caught.value.status == 409
    async with AsyncDreamcatcher(url, token="refused") as other:
        with pytest.raises(ApiError) as caught:
            await taken(other.live("*"), 1)
    assert caught.value.status == 401
