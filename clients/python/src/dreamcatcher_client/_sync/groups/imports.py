# Made from src/dreamcatcher_client/_async/groups/imports.py: change that.
"""`client.imports`."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import overload

from ...errors import AnotherFileError
from ...generated.api.imports import create_import, get_import, list_imports
from ...generated.models import Import, ImportInput, ImportPage, ImportStarted, ImportSummary, StageBrand
from ...refs import given, id_of
from ...uploads import OnProgress, UploadProgress
from ..calls import Calls
from ..listing import Listing
from ..poll import poll_until
from ..session import Session
from ..upload import Upload, upload


class ImportsCalls:
    """Imports of whole data exports."""

    def __init__(self, calls: Calls, uploads: Session):
        self._calls = calls
        self._uploads = uploads

    def create(self, body: ImportInput, *, idempotency_key: str | None = None) -> ImportStarted:
        """Creates an import and returns the URL to upload the export to; `start` also uploads it."""
        request = create_import._get_kwargs(body=body, idempotency_key=given(idempotency_key))
        return self._calls.data(ImportStarted, request, create_import._parse_response)

    def start(
        self,
        file: str | os.PathLike[str] | bytes,
        *,
        filename: str | None = None,
        brand: StageBrand | None = None,
        tags: Sequence[str] | None = None,
        on_created: Callable[[ImportStarted], None] | None = None,
        on_progress: OnProgress | None = None,
        idempotency_key: str | None = None,
    ) -> ImportStarted:
        """Starts the import of a data export: creates the import and uploads the file.

        `file` is the path of a file, which is never read into memory as a whole, or its bytes. `on_created`
        is called before the upload, `on_progress` with the bytes that are sent so far and all. Raises
        `ValueError` when the file becomes shorter in the meantime.
        """
        source = file if isinstance(file, bytes) else Path(file)
        content = Upload(source, on_progress)
        name = filename or ("export" if isinstance(source, bytes) else source.name)
        started = self.create(
            ImportInput(
                filename=name,
                size=content.size,
                brand=given(brand),
                tags=given(None if tags is None else list(tags)),
            ),
            idempotency_key=idempotency_key,
        )
        if on_created is not None:
            on_created(started)
        upload(self._uploads, started, content)
        return started

    def upload(
        self,
        started: ImportStarted,
        file: str | os.PathLike[str] | bytes,
        *,
        on_progress: OnProgress | None = None,
    ) -> None:
        """Uploads the file of an import that was started before, as by a program that was killed.

        `started` is what `on_created` or `create` gave; `to_dict()` and `ImportStarted.from_dict` keep it as
        JSON. Whoever has its URL can upload, so keep it like a token. The file is sent from its start, within
        an hour after the import was created; where it has arrived already, nothing is sent. Raises
        `AnotherFileError` when it has another size, and `UploadExpiredError` when it is too late.
        """
        content = Upload(file if isinstance(file, bytes) else Path(file), on_progress)
        known = self.get(started.import_id)
        if content.size != known.size:
            raise AnotherFileError(
                f"The file has {content.size} bytes, and import {known.id} was started with one of "
                f"{known.size}: upload that file, or start another import."
            )
        if known.status == "awaiting_upload":
            upload(self._uploads, started, content)
        elif on_progress is not None:
            on_progress(UploadProgress(known.size, known.size))

    def list(self, *, limit: int | None = None, cursor: str | None = None) -> Listing[ImportSummary]:
        """Lists imports with their counts, the last created first; `get` reads the failures of one too."""

        def read(cursor: str | None) -> ImportPage:
            request = list_imports._get_kwargs(limit=given(limit), cursor=given(cursor))
            return self._calls.data(ImportPage, request, list_imports._parse_response)

        return Listing(read, cursor)

    @overload
    def get(self, import_id: str) -> Import: ...
    @overload
    def get(self, import_id: str, *, if_none_match: str) -> Import | None: ...
    def get(self, import_id: str, *, if_none_match: str | None = None) -> Import | None:
        """Reads an import with its progress."""
        request = get_import._get_kwargs(id_of("import_id", import_id), if_none_match=given(if_none_match))
        return self._calls.data_if_changed(Import, request, get_import._parse_response)

    def wait(
        self,
        import_id: str,
        *,
        on_progress: Callable[[Import], None] | None = None,
        poll_interval: float = 1.0,
        timeout: float | None = None,
    ) -> Import:
        """Waits until an import is `completed` or `failed` and returns it.

        `on_progress` is called with each state. Raises `TimeoutError` after `timeout` seconds.
        """

        def read() -> Import:
            return self.get(import_id)

        return poll_until(
            lambda state: state.status in ("completed", "failed"),
            read,
            on_progress=on_progress,
            poll_interval=poll_interval,
            timeout=timeout,
        )
