"""What is uploaded, and how far that is."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class UploadProgress(NamedTuple):
    """Bytes passed to the connection so far, of all."""

    sent: int
    total: int


OnProgress = Callable[[UploadProgress], None]


def size_of(path: Path) -> int:
    """The bytes of a file; raises `OSError` when it cannot be read."""
    with path.open("rb") as file:
        return os.fstat(file.fileno()).st_size
