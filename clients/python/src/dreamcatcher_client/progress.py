"""How far an upload is."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class UploadProgress(NamedTuple):
    """Bytes passed to the connection so far, of all."""

    sent: int
    total: int


OnProgress = Callable[[UploadProgress], None]
