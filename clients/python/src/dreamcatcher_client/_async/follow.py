"""Follows events: hints only say that there are some, and they are read from the feed."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncGenerator, Callable
from typing import NamedTuple

from websockets.exceptions import ConnectionClosed, WebSocketException

from ..errors import DreamcatcherError
from ..generated.models import FeedEvent, FeedEventPage, LivePass
from ..live import TICK, Frame, OnState, Place, Pulse, States, frame_of, is_final, place_of
from ..retries import backoff
from .runtime import Result, Socket, sleep

#: The service may have to start.
_CONNECT_TIMEOUT = 10.0
#: What was open for so many seconds had not been refused: the next delays begin anew.
_MIN_UPTIME = 5.0
#: Trying again waits at most 8 seconds.
_MAX_DOUBLINGS = 5
_PING = json.dumps({"type": "ping"})


class Source(NamedTuple):
    """What following needs of the rest of the client."""

    read_page: Callable[[Place], Result[FeedEventPage]]
    create_pass: Callable[[], Result[LivePass]]


async def follow(
    source: Source, place: Place | None, on_state: OnState | None
) -> AsyncGenerator[FeedEvent, None]:
    """Events in the order of their positions, each once: those after the place, or from now on."""
    connection = _Connection(source, place, States(on_state))
    try:
        while True:
            await connection.open()
            while (page := await connection.unread()) is not None:
                for event in page.items:
                    connection.place = place_of(event)
                    yield event
                connection.place = Place(page.position, page.event_id)
                if not page.has_more:
                    break
            await connection.wait()
    finally:
        await connection.close()


class _Connection:
    """A connection that tells when there may be events, and is tried again when it fails."""

    def __init__(self, source: Source, place: Place | None, states: States):
        #: How far is read; None until the first contact, where only new events are wanted.
        self.place = place
        self._source = source
        self._states = states
        self._socket: Socket | None = None
        self._pulse = Pulse(time.time())
        #: How often in a row something failed.
        self._failures = 0
        #: How many connections in a row ended soon.
        self._ended_soon = 0
        self._opened = 0.0
        #: No connection is tried before, in seconds since 1970.
        self._not_before = 0.0
        states.enter("connecting")

    async def open(self) -> None:
        """Connects, where there is no connection: with a pass of its own, which tells where the feed is."""
        if self._socket is not None:
            return
        try:
            await sleep(max(0.0, self._not_before - time.time()))
            live_pass = await self._source.create_pass()
            self.place = self.place or Place(live_pass.position, live_pass.event_id)
            self._socket = await Socket.open(live_pass.url, _CONNECT_TIMEOUT)
            self._opened = time.time()
            self._pulse = Pulse(self._opened)
        except DreamcatcherError as error:
            if is_final(error):
                raise
            self._failed()
        except (OSError, WebSocketException):
            self._failed()

    async def unread(self) -> FeedEventPage | None:
        """The events after the place; None where they cannot be read now."""
        if self.place is None:
            return None
        try:
            page = await self._source.read_page(self.place)
        except DreamcatcherError as error:
            if is_final(error):
                raise
            self._failed()
            return None
        if self._socket is not None:
            self._failures = 0
            self._states.enter("live")
        return page

    async def wait(self) -> None:
        """Waits until there may be events to read, or something that failed is to be tried again."""
        if self._failures > 0:
            await sleep(backoff(min(self._failures, _MAX_DOUBLINGS)))
        elif self._socket is not None:
            try:
                await self._hint(self._socket)
            except (OSError, ConnectionClosed):
                await self.close()
                self._states.enter("offline")
                lasted = time.time() - self._opened >= _MIN_UPTIME
                self._ended_soon = 0 if lasted else self._ended_soon + 1
                await sleep(backoff(min(self._ended_soon, _MAX_DOUBLINGS)))

    async def _hint(self, socket: Socket) -> None:
        while True:
            data = await socket.receive(TICK)
            frame = None if data is None else frame_of(data)
            tells = frame is not None and self._tells(frame)
            pulse = self._pulse.tick(time.time())
            if pulse == "dead":
                raise OSError("the service does not answer")
            if pulse in ("ping", "slept"):
                await socket.send(_PING)
            if tells or pulse == "slept":
                return

    def _tells(self, frame: Frame) -> bool:
        """Whether a frame tells of events that are not read."""
        position = -1 if self.place is None else self.place.position
        if frame.retry_after > 0:
            self._not_before = time.time() + frame.retry_after
        if frame.type == "pong":
            self._pulse.pong()
            # It is behind what was read after the service was restored from a backup: reading tells that.
            return frame.position != position
        return frame.type == "changed" and frame.position > position

    async def close(self) -> None:
        """Closes the connection."""
        if self._socket is not None:
            await self._socket.close()
        self._socket = None

    def _failed(self) -> None:
        self._failures += 1
        self._states.enter("offline")
