from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from dreamcatcher_client import (
    AnotherFileError,
    ApiError,
    AsyncDreamcatcher,
    UploadExpiredError,
    UploadProgress,
)
from dreamcatcher_client.models import ImportInput, ImportStarted

from ..conftest import FaultyServer, Reaction

#: Ends what would wait for ever: a busy machine is slow.
SECONDS = 250
#: Bytes.
LARGE = 100 << 20


def export(*titles: str) -> bytes:
    """An export with a conversation for each title."""
    return json.dumps(
        [
            {
                "title": title,
                "messages": [
                    {"role": "user", "content": f"I want to build {title}."},
                    {"role": "assistant", "content": "Begin small.\n\n- [ ] Draw a plan\n"},
                ],
            }
            for title in titles
        ]
    ).encode()


async def test_a_file_is_imported_with_progress(client: AsyncDreamcatcher, tmp_path: Path) -> None:
    file = tmp_path / "conversations.json"
    file.write_bytes(export("a kite", "a raft") + b" " * 200_000)
    total = file.stat().st_size
    progress: list[UploadProgress] = []
    created: list[ImportStarted] = []
    started = await client.imports.start(file, on_progress=progress.append, on_created=created.append)
    assert created == [started]
    assert progress[0] == (0, total)
    assert progress[-1] == (total, total)
    assert [sent for sent, _ in progress] == sorted({sent for sent, _ in progress})
    assert len(progress) > 3

    states: list[str] = []
    done = await client.imports.wait(
        started.import_id,
        on_progress=lambda state: states.append(state.status),
        poll_interval=0.1,
        timeout=SECONDS,
    )
    assert (done.status, done.dreams_created, done.filename) == ("completed", 2, "conversations.json")
    assert states[-1] == "completed"
    assert started.import_id in [each.id async for each in client.imports.list()]
    assert (await client.imports.get(started.import_id)).dreams_created == 2


async def test_bytes_are_imported(client: AsyncDreamcatcher) -> None:
    started = await client.imports.start(export("a boat"), filename="boat.json")
    done = await client.imports.wait(started.import_id, poll_interval=0.1, timeout=SECONDS)
    assert (done.filename, done.dreams_created) == ("boat.json", 1)


class KilledError(Exception):
    """Ends a program between the creation of an import and its upload."""


async def test_an_interrupted_upload_is_gone_on_with(client: AsyncDreamcatcher, tmp_path: Path) -> None:
    file = tmp_path / "export.json"
    file.write_bytes(export("a treehouse"))
    kept = tmp_path / "started.json"

    def keep(started: ImportStarted) -> None:
        kept.write_text(json.dumps(started.to_dict()))
        raise KilledError

    with pytest.raises(KilledError):
        await client.imports.start(file, on_created=keep)
    started = ImportStarted.from_dict(json.loads(kept.read_text()))
    with pytest.raises(
        AnotherFileError, match=r"The file has 2 bytes, and import .+ was started with one of"
    ):
        await client.imports.upload(started, b"[]")
    await client.imports.upload(started, file)
    done = await client.imports.wait(started.import_id, poll_interval=0.1, timeout=SECONDS)
    assert (done.status, done.dreams_created) == ("completed", 1)
    progress: list[UploadProgress] = []
    await client.imports.upload(started, file, on_progress=progress.append)
    assert progress == [(file.stat().st_size, file.stat().st_size)]


async def test_waiting_ends_in_time(client: AsyncDreamcatcher) -> None:
    created = await client.imports.create(ImportInput(filename="never-uploaded.json", size=10))
    with pytest.raises(TimeoutError, match="can be waited for again"):
        await client.imports.wait(created.import_id, poll_interval=0.1, timeout=0.3)


async def test_what_cannot_be_read_creates_no_import(client: AsyncDreamcatcher, tmp_path: Path) -> None:
    before = [each.id async for each in client.imports.list()]
    with pytest.raises(FileNotFoundError):
        await client.imports.start(tmp_path / "none.json")
    with pytest.raises(IsADirectoryError):
        await client.imports.start(tmp_path)
    assert [each.id async for each in client.imports.list()] == before


async def test_a_file_that_grows_is_uploaded_as_it_was(client: AsyncDreamcatcher, tmp_path: Path) -> None:
    file = tmp_path / "session.json"
    file.write_bytes(export("a sledge"))

    def grow(started: ImportStarted) -> None:
        file.write_bytes(file.read_bytes() + b"half a line")

    started = await client.imports.start(file, on_created=grow)
    done = await client.imports.wait(started.import_id, poll_interval=0.1, timeout=SECONDS)
    assert (done.status, done.dreams_created) == ("completed", 1)


async def test_a_file_that_becomes_shorter_is_named(client: AsyncDreamcatcher, tmp_path: Path) -> None:
    file = tmp_path / "session.json"
    file.write_bytes(export("a sledge"))

    def shorten(started: ImportStarted) -> None:
        file.write_bytes(b"[")

    with pytest.raises(ValueError, match=r"session\.json has become shorter while it was uploaded: 1 byte"):
        await client.imports.start(file, on_created=shorten)


def started_at(server: FaultyServer) -> Reaction:
    """The response of an import whose upload goes to the server."""
    upload = {
        "url": f"{server.url}/bucket/key?signature=secret",
        "method": "PUT",
        "headers": {"content-type": "application/octet-stream"},
        "expires_at": "2026-03-06T16:12:26.000Z",
    }
    started = {"import_id": "i-1", "status": "awaiting_upload", "upload": upload}
    return Reaction(202, json.dumps(started).encode())


async def test_a_large_file_is_never_in_memory(faulty: Callable[..., FaultyServer], tmp_path: Path) -> None:
    server = faulty()
    server.reactions = [started_at(server), Reaction(200, b"")]
    file = tmp_path / "large.zip"
    with file.open("wb") as opened:
        opened.truncate(LARGE)
    async with AsyncDreamcatcher(server.url, token="t") as client:
        tracemalloc.start()
        await client.imports.start(file)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert server.requests[1].size == LARGE
    assert peak < LARGE / 10


async def test_an_upload_is_sent_again_from_its_beginning(
    faulty: Callable[..., FaultyServer], tmp_path: Path
) -> None:
    server = faulty()
    server.reactions = [started_at(server), Reaction(503, b""), None, Reaction(200, b"")]
    file = tmp_path / "export.json"
    file.write_bytes(b"x" * 200_000)
    progress: list[int] = []
    async with AsyncDreamcatcher(server.url, token="t") as client:
        await client.imports.start(file, on_progress=lambda each: progress.append(each.sent))
    uploads = server.requests[1:]
    assert [(upload.method, upload.size) for upload in uploads] == [("PUT", 200_000)] * 3
    assert progress.count(0) == 3
    assert progress[-1] == 200_000
    # A signed URL refuses a token.
    assert "authorization" not in uploads[0].headers
    assert uploads[0].headers["content-length"] == "200000"
    assert "transfer-encoding" not in uploads[0].headers


def refusal(message: str) -> Reaction:
    """A response of S3."""
    body = f"<Error><Code>AccessDenied</Code><Message>{message}</Message></Error>"
    return Reaction(403, body.encode(), {"Content-Type": "application/xml"})


async def test_a_refused_upload_is_an_error_without_the_signature(
    faulty: Callable[..., FaultyServer],
) -> None:
    server = faulty()
    server.reactions = [started_at(server), refusal("Access Denied")]
    async with AsyncDreamcatcher(server.url, token="t") as client:
        with pytest.raises(ApiError, match="403 Forbidden: Access Denied") as caught:
            await client.imports.start(b"{}")
    assert "secret" not in str(caught.value)
    assert caught.value.slug is None


async def test_an_upload_that_is_too_late_is_an_error(faulty: Callable[..., FaultyServer]) -> None:
    server = faulty()
    server.reactions = [started_at(server), refusal("Request has expired")]
    async with AsyncDreamcatcher(server.url, token="t") as client:
        with pytest.raises(UploadExpiredError, match=r"import i-1 expired at .+: start the import anew"):
            await client.imports.start(b"{}")
