"""What tests of both clients have: users of the running stage, and a server that misbehaves."""

from __future__ import annotations

import json
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

import pytest

#: Tokens of fresh users, for each module of tests another one.
_tokens: list[str] = json.loads(os.environ["DREAMCATCHER_TOKENS"])


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def url() -> str:
    """The URL of the stage."""
    return os.environ["DREAMCATCHER_URL"]


@pytest.fixture(scope="module")
def token() -> str:
    """The token of a user of whom there is nothing yet."""
    return _tokens.pop()


class Reaction(NamedTuple):
    """What the server does with a request."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = {"Content-Type": "application/json"}  # noqa: RUF012
    #: Sends so much of the body, and closes the connection.
    cut_after: int | None = None
    #: Seconds before it answers.
    delay: float = 0.0


class Request(NamedTuple):
    method: str
    path: str
    headers: dict[str, str]
    size: int


class FaultyServer:
    """A server that answers as a test says: its reactions one after the other, the last for all others."""

    def __init__(self) -> None:
        self.reactions: list[Reaction | None] = []
        self.requests: list[Request] = []
        faulty = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def react(self) -> None:
                size, left = 0, int(self.headers.get("Content-Length", 0))
                while left > 0 and (piece := self.rfile.read(min(left, 1 << 20))):
                    size, left = size + len(piece), left - len(piece)
                headers = {name.lower(): value for name, value in self.headers.items()}
                faulty.requests.append(Request(self.command, self.path, headers, size))
                reactions = faulty.reactions
                reaction = reactions.pop(0) if len(reactions) > 1 else reactions[0]
                if reaction is None:
                    self.close_connection = True
                    return
                time.sleep(reaction.delay)
                self.send_response(reaction.status)
                for name, value in reaction.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reaction.body)))
                self.end_headers()
                self.wfile.write(reaction.body[: reaction.cut_after])
                self.close_connection = reaction.cut_after is not None

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = react  # noqa: N815

            def log_message(self, format: str, *args: object) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def faulty() -> Iterator[Callable[..., FaultyServer]]:
    """Starts a server with these reactions; None hangs up."""
    servers: list[FaultyServer] = []

    def start(*reactions: Reaction | None) -> FaultyServer:
        server = FaultyServer()
        server.reactions = list(reactions)
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def unused_url() -> str:
    """The URL of a port at which nothing listens."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{bound.getsockname()[1]}"
