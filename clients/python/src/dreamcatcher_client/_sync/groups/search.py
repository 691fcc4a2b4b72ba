# Made from src/dreamcatcher_client/_async/groups/search.py: change that.
"""`client.search`."""

from __future__ import annotations

from collections.abc import Sequence

from ...generated.api.search import search
from ...generated.models import DreamKind, DreamStatus, SearchPage, StageBrand
from ...refs import given
from ..calls import Calls


class SearchCall:
    """Searches when it is called."""

    def __init__(self, calls: Calls):
        self._calls = calls

    def __call__(
        self,
        q: str,
        *,
        prefix: bool | None = None,
        kind: Sequence[DreamKind] | None = None,
        status: Sequence[DreamStatus] | None = None,
        tag: str | None = None,
        brand: StageBrand | None = None,
        source: str | None = None,
        from_: str | None = None,
        to: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> SearchPage:
        """Searches dreams and what was said: one page of those found, the best first."""
        request = search._get_kwargs(
            q=q,
            prefix=given(prefix),
            kind=given(None if kind is None else list(kind)),
            status=given(None if status is None else list(status)),
            tag=given(tag),
            brand=given(brand),
            source=given(source),
            from_=given(from_),
            to=given(to),
            limit=given(limit),
            cursor=given(cursor),
        )
        return self._calls.data(SearchPage, request, search._parse_response)
