"""The client of Dreamcatcher's API, for threads and for coroutines."""

from ._async.client import AsyncDreamcatcher
from ._sync.client import Dreamcatcher
from .errors import (
    AnotherFileError,
    ApiError,
    DreamcatcherError,
    FieldError,
    NetworkError,
    UploadExpiredError,
)
from .etag import etag_of
from .live import LiveState
from .uploads import UploadProgress

__all__ = [
    "AnotherFileError",
    "ApiError",
    "AsyncDreamcatcher",
    "Dreamcatcher",
    "DreamcatcherError",
    "FieldError",
    "LiveState",
    "NetworkError",
    "UploadExpiredError",
    "UploadProgress",
    "etag_of",
]
