# Made from src/dreamcatcher_client/_async/listing.py: change that.
"""Lists that read their pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from .runtime import Result

Item = TypeVar("Item")
ItemOut = TypeVar("ItemOut", covariant=True)


class Page(Protocol[ItemOut]):
    """One page of a list; `next_cursor` is None on the last."""

    @property
    def items(self) -> Sequence[ItemOut]:
        """The items of the page."""

    @property
    def next_cursor(self) -> str | None:
        """Where the next page begins."""


class Listing(Generic[Item]):
    """A list: iterating over it reads each page when it is needed."""

    def __init__(self, read: Callable[[str | None], Result[Page[Item]]], cursor: str | None):
        self._read = read
        self._cursor = cursor

    def pages(self) -> Iterator[Page[Item]]:
        """The pages of the list."""
        cursor = self._cursor
        while True:
            page = self._read(cursor)
            yield page
            cursor = page.next_cursor
            if cursor is None:
                return

    def __iter__(self) -> Iterator[Item]:
        for page in self.pages():
            for item in page.items:
                yield item
