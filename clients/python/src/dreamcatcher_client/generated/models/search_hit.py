from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.found_dream import FoundDream
    from ..models.snippet import Snippet


T = TypeVar("T", bound="SearchHit")


@_attrs_define
class SearchHit:
    """A dream that a search finds.

    Attributes:
        dream (FoundDream): A dream that a search finds, without its lists.
        score (float): How well the dream fits: higher is better. Only scores of one search compare; 0 in a list.
        snippets (list[Snippet]): Where the words are found, the best first.
    """

    dream: FoundDream
    score: float
    snippets: list[Snippet]

    def to_dict(self) -> dict[str, Any]:
        dream = self.dream.to_dict()

        score = self.score

        snippets = []
        for snippets_item_data in self.snippets:
            snippets_item = snippets_item_data.to_dict()
            snippets.append(snippets_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "dream": dream,
                "score": score,
                "snippets": snippets,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.found_dream import FoundDream
        from ..models.snippet import Snippet

        d = dict(src_dict)
        dream = FoundDream.from_dict(d.pop("dream"))

        score = d.pop("score")

        snippets = []
        _snippets = d.pop("snippets")
        for snippets_item_data in _snippets:
            snippets_item = Snippet.from_dict(snippets_item_data)

            snippets.append(snippets_item)

        search_hit = cls(
            dream=dream,
            score=score,
            snippets=snippets,
        )

        return search_hit
