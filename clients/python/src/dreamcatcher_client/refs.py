"""What calls are given: dreams and implementations by their id or as they were read, and what is left out."""

from __future__ import annotations

import re
from typing import TypeVar

from .etag import etag_of
from .generated.models import Dream, Implementation
from .generated.types import UNSET, Unset

Value = TypeVar("Value")

#: A dream by its id, or as it was read. As it was read it is changed only if nobody has changed it since
#: (`If-Match`); by its id it is changed in any case.
DreamRef = str | Dream
#: An implementation by its id, or as it was read: then its plan is changed or approved only if nobody has
#: changed it since (`If-Match`).
ImplementationRef = str | Implementation


def id_of(name: str, ref: str | Dream | Implementation) -> str:
    """The id, which can stand in a path: servers resolve `.` and `..` as folders.

    Raises `ValueError` when it is no id.
    """
    value = ref.id if isinstance(ref, Dream | Implementation) else ref
    if not isinstance(value, str) or re.fullmatch(r"\.{0,2}", value):
        raise ValueError(f"{name} must be an id, not {value!r}")
    return value


def match_of(ref: DreamRef | ImplementationRef, if_match: str | None) -> str | Unset:
    """The ETag to match: the one that is given, else that of what was read."""
    if if_match is not None:
        return if_match
    return UNSET if isinstance(ref, str) else etag_of(ref)


def given(value: Value | None) -> Value | Unset:
    """The value of a parameter; None is none."""
    return UNSET if value is None else value
