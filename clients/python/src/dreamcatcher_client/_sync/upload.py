# Made from src/dreamcatcher_client/_async/upload.py: change that.
"""Uploads a file piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import ApiError, UploadExpiredError
from ..generated.models import ImportStarted
from ..uploads import OnProgress, UploadProgress, size_of
from .runtime import read_pieces
from .session import Session

_PIECE_BYTES = 64 * 1024


class Upload:
    """What is uploaded: a file, of any size, or bytes. It is read anew for each attempt."""

    def __init__(self, source: Path | bytes, on_progress: OnProgress | None):
        self._source = source
        self._on_progress = on_progress
        self._reported: int | None = None
        #: The number of bytes when the upload begins.
        self.size = len(source) if isinstance(source, bytes) else size_of(source)

    def __iter__(self) -> Iterator[bytes]:
        sent = 0
        self._report(0)
        for piece in self._pieces():
            # What is appended while it is read is not part of what was announced.
            kept = piece[: self.size - sent]
            if kept:
                yield kept
                sent += len(kept)
                self._report(sent)
        if sent < self.size:
            raise ValueError(
                f"{self._source!s} has become shorter while it was uploaded: {sent} bytes of {self.size}. "
                "Import it again once nothing writes to it."
            )

    def _pieces(self) -> Iterator[bytes]:
        if isinstance(self._source, bytes):
            for begin in range(0, len(self._source), _PIECE_BYTES):
                yield self._source[begin : begin + _PIECE_BYTES]
        else:
            for piece in read_pieces(self._source, _PIECE_BYTES):
                yield piece

    def _report(self, sent: int) -> None:
        if self._on_progress is not None and sent != self._reported:
            self._reported = sent
            self._on_progress(UploadProgress(sent, self.size))


def upload(session: Session, started: ImportStarted, content: Upload) -> None:
    """Uploads the file of an import to its signed URL, by a session without a token.

    S3 requires a `Content-Length`. Raises `UploadExpiredError` when it is too late.
    """
    target = started.upload
    headers = {**target.headers.additional_properties, "Content-Length": str(content.size)}
    try:
        session.request(target.method, target.url, headers=headers, content=content)
    except ApiError as error:
        if "expired" not in error.detail:
            raise
        raise UploadExpiredError(
            f"The URL to upload import {started.import_id} expired at {target.expires_at}: "
            "start the import anew."
        ) from error
