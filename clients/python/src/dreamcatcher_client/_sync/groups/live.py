# Made from src/dreamcatcher_client/_async/groups/live.py: change that.
"""`client.live`."""

from __future__ import annotations

from collections.abc import Generator

from ...generated.api.live import create_live_pass, list_events
from ...generated.models import FeedEvent, FeedEventPage, LivePass, LivePassRequest
from ...live import OnState, Place, place_of
from ...refs import given
from ..calls import Calls
from ..follow import Source, follow

#: How many events are read at once: a page of large ones has fewer.
_PAGE_LIMIT = 100


class LiveCalls:
    """Follows events when it is called."""

    def __init__(self, calls: Calls):
        self._calls = calls

    def __call__(
        self,
        followed: str,
        *,
        after: FeedEvent | int | None = None,
        on_state: OnState | None = None,
    ) -> Generator[FeedEvent, None]:
        """Follows the events of a dream, or with `*` those of all dreams and imports.

        They come in the order in which they happened, none is left out, and none comes twice, whatever
        becomes of the connection in the meantime. `after` is the event after which the others come, or its
        position alone; by default those from now on. To go on later, keep the last event and pass it as
        `after`.
        `on_state` is called with `connecting`, `live` and `offline`, when that begins.
        """

        def read_page(place: Place) -> FeedEventPage:
            return self.events(
                after=place.position,
                after_event_id=place.event_id,
                dream_id=None if followed == "*" else followed,
                limit=_PAGE_LIMIT,
            )

        def create_pass() -> LivePass:
            return self.create_pass(LivePassRequest(dream_id=followed))

        return follow(Source(read_page, create_pass), place_of(after), on_state)

    def events(
        self,
        *,
        after: int | None = None,
        after_event_id: str | None = None,
        dream_id: str | None = None,
        limit: int | None = None,
    ) -> FeedEventPage:
        """Reads events of all dreams and imports, or of one dream: after a position, or from the oldest.

        Pass the page's `position` as `after`, and its `event_id` as `after_event_id`, for those that follow.
        """
        request = list_events._get_kwargs(
            after=given(after),
            after_event_id=given(after_event_id),
            dream_id=given(dream_id),
            limit=given(limit),
        )
        return self._calls.data(FeedEventPage, request, list_events._parse_response)

    def create_pass(
        self, body: LivePassRequest | None = None, *, idempotency_key: str | None = None
    ) -> LivePass:
        """Gets the URL of a WebSocket, with a pass for one connection within a minute."""
        request = create_live_pass._get_kwargs(body=given(body), idempotency_key=given(idempotency_key))
        return self._calls.data(LivePass, request, create_live_pass._parse_response)
