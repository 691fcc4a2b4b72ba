"""What threads do in another way than coroutines (`_async/runtime.py`)."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Protocol, TypeVar

from websockets.sync.client import ClientConnection, connect

Value = TypeVar("Value")

#: What a call returns.
Result = Annotated[Value, "at once"]


class TokenProvider(Protocol):
    """Returns an access token for a request; `refresh` is true after the API has refused the last one."""

    def __call__(self, *, refresh: bool) -> str:
        """The token."""


def token_of(token: str | TokenProvider, *, refresh: bool) -> str:
    """The token for a request."""
    return token if isinstance(token, str) else token(refresh=refresh)


def sleep(seconds: float) -> None:
    """Waits."""
    time.sleep(seconds)


def read_pieces(path: Path, size: int) -> Iterator[bytes]:
    """The file in pieces of `size` bytes."""
    with path.open("rb") as file:
        while piece := file.read(size):
            yield piece


class Socket:
    """An open WebSocket."""

    def __init__(self, connection: ClientConnection, closing: ExitStack):
        self._connection = connection
        self._closing = closing

    @classmethod
    def open(cls, url: str, seconds: float) -> Socket:
        """Opens one within so many seconds. Pings of WebSockets are not used: the service has its own."""
        closing = ExitStack()
        connecting = connect(url, open_timeout=seconds, close_timeout=1, ping_interval=None)
        return cls(closing.enter_context(connecting), closing)

    def receive(self, seconds: float) -> str | bytes | None:
        """The next frame; None where none comes within so many seconds."""
        try:
            return self._connection.recv(timeout=seconds)
        except TimeoutError:
            return None

    def send(self, text: str) -> None:
        """Sends a frame."""
        self._connection.send(text)

    def close(self) -> None:
        """Closes it."""
        self._closing.close()
