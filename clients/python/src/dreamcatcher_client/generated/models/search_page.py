from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.search_page_matching import SearchPageMatching, check_search_page_matching

if TYPE_CHECKING:
    from ..models.ignored_filter import IgnoredFilter
    from ..models.index_state import IndexState
    from ..models.search_hit import SearchHit


T = TypeVar("T", bound="SearchPage")


@_attrs_define
class SearchPage:
    """One page of what a search finds.

    Attributes:
        items (list[SearchHit]): The dreams of this page, the best first.
        next_cursor (None | str): The cursor of the next page; null on the last page.
        matching (SearchPageMatching): `all`: each dream has all words. `any`: each has some of them, since no dream has
            all or there are many words.
        suggestion (None | str): The query with words that are found in place of unknown ones; null for none.
        ignored (list[IgnoredFilter]): The filters in `q` whose values mean nothing.
        index (IndexState): How current the search index is.
    """

    items: list[SearchHit]
    next_cursor: None | str
    matching: SearchPageMatching
    suggestion: None | str
    ignored: list[IgnoredFilter]
    index: IndexState

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        matching: str = self.matching

        suggestion: None | str
        suggestion = self.suggestion

        ignored = []
        for ignored_item_data in self.ignored:
            ignored_item = ignored_item_data.to_dict()
            ignored.append(ignored_item)

        index = self.index.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "items": items,
                "next_cursor": next_cursor,
                "matching": matching,
                "suggestion": suggestion,
                "ignored": ignored,
                "index": index,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.ignored_filter import IgnoredFilter
        from ..models.index_state import IndexState
        from ..models.search_hit import SearchHit

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = SearchHit.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        matching = check_search_page_matching(d.pop("matching"))

        def _parse_suggestion(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        suggestion = _parse_suggestion(d.pop("suggestion"))

        ignored = []
        _ignored = d.pop("ignored")
        for ignored_item_data in _ignored:
            ignored_item = IgnoredFilter.from_dict(ignored_item_data)

            ignored.append(ignored_item)

        index = IndexState.from_dict(d.pop("index"))

        search_page = cls(
            items=items,
            next_cursor=next_cursor,
            matching=matching,
            suggestion=suggestion,
            ignored=ignored,
            index=index,
        )

        return search_page
