"""ETags of what was read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from .generated.models import Dream, Implementation

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def etag_of(read: Dream | Implementation) -> str:
    """The ETag of a dream or an implementation as it was read, for `if_match` and `if_none_match`."""
    if isinstance(read, Implementation):
        return f'"{_time_of(read.updated_at)}"'
    return f'"{read.revision}-{_time_of(read.updated)}"'


def _time_of(moment: datetime) -> str:
    """The milliseconds since 1970, in base 36."""
    number = (moment - _EPOCH) // timedelta(milliseconds=1)
    digits = ""
    while True:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
        if number == 0:
            return digits
