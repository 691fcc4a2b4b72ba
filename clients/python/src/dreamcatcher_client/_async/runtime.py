"""What coroutines do in another way than threads (`_sync/runtime.py`)."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Protocol, TypeVar

from websockets.asyncio.client import ClientConnection, connect

Value = TypeVar("Value")

#: What a call returns.
Result = Awaitable[Value]


class TokenProvider(Protocol):
    """Returns an access token for a request; `refresh` is true after the API has refused the last one."""

    def __call__(self, *, refresh: bool) -> str | Awaitable[str]:
        """The token, or an awaitable of it."""


async def token_of(token: str | TokenProvider, *, refresh: bool) -> str:
    """The token for a request."""
    if isinstance(token, str):
        return token
    provided = token(refresh=refresh)
    return await provided if inspect.isawaitable(provided) else provided


async def sleep(seconds: float) -> None:
    """Waits."""
    await asyncio.sleep(seconds)


async def read_pieces(path: Path, size: int) -> AsyncIterator[bytes]:
    """The file in pieces of `size` bytes, read beside the event loop."""
    file = await asyncio.to_thread(path.open, "rb")
    try:
        while piece := await asyncio.to_thread(file.read, size):
            yield piece
    finally:
        file.close()


class Socket:
    """An open WebSocket."""

    def __init__(self, connection: ClientConnection, closing: AsyncExitStack):
        self._connection = connection
        self._closing = closing

    @classmethod
    async def open(cls, url: str, seconds: float) -> Socket:
        """Opens one within so many seconds. Pings of WebSockets are not used: the service has its own."""
        closing = AsyncExitStack()
        connecting = connect(url, open_timeout=seconds, close_timeout=1, ping_interval=None)
        return cls(await closing.enter_async_context(connecting), closing)

    async def receive(self, seconds: float) -> str | bytes | None:
        """The next frame; None where none comes within so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                return await self._connection.recv()
        except TimeoutError:
            return None

    async def send(self, text: str) -> None:
        """Sends a frame."""
        await self._connection.send(text)

    async def close(self) -> None:
        """Closes it."""
        await self._closing.aclose()
