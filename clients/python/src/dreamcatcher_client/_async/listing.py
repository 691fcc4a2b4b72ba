"""Lists that read their pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
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

    async def pages(self) -> AsyncIterator[Page[Item]]:
        """The pages of the list."""
        cursor = self._cursor
        while True:
            page = await self._read(cursor)
            yield page
            cursor = page.next_cursor
            if cursor is None:
                return

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in page.items:
                yield item
