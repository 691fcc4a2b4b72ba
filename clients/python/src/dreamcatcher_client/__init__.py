"""The client of Dreamcatcher's API, for threads and for coroutines."""

from ._async.client import AsyncDreamcatcher
from ._sync.client import Dreamcatcher
from .errors import ApiError, DreamcatcherError, FieldError, NetworkError
from .etag import etag_of
from .live import LiveState
from .uploads import UploadProgress

__all__ = [
    "ApiError",
    "AsyncDreamcatcher",
    "Dreamcatcher",
    "DreamcatcherError",
    "FieldError",
    "LiveState",
    "NetworkError",
    "UploadProgress",
    "etag_of",
]
