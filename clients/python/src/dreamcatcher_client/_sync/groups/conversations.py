# Made from src/dreamcatcher_client/_async/groups/conversations.py: change that.
"""`client.conversations`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, overload

from ...generated.api.conversations import capture_conversation, get_conversation, list_conversations
from ...generated.models import (
    CaptureInput,
    CaptureResult,
    Conversation,
    ConversationPage,
    ConversationWithMessages,
    Message,
    StageBrand,
)
from ...refs import given, id_of
from ..calls import Calls
from ..listing import Listing


class _MessagePage(NamedTuple):
    items: Sequence[Message]
    next_cursor: str | None


class ConversationsCalls:
    """Captured conversations."""

    def __init__(self, calls: Calls):
        self._calls = calls

    def capture(
        self,
        conversation: str | Mapping[str, Any] | Sequence[Any],
        *,
        dream_id: str | None = None,
        brand: StageBrand | None = None,
        tags: Sequence[str] | None = None,
        idempotency_key: str | None = None,
    ) -> CaptureResult:
        """Captures one conversation in any known format, as text or JSON, and creates or updates its dream.

        `dream_id` is the dream that it joins; `brand` and `tags` are those of its new dream.
        """
        body = CaptureInput(
            conversation=conversation,
            dream_id=given(dream_id),
            brand=given(brand),
            tags=given(None if tags is None else list(tags)),
        )
        request = capture_conversation._get_kwargs(body=body, idempotency_key=given(idempotency_key))
        return self._calls.data(CaptureResult, request, capture_conversation._parse_response)

    def list(self, *, limit: int | None = None, cursor: str | None = None) -> Listing[Conversation]:
        """Lists captured conversations, newest first."""

        def read(cursor: str | None) -> ConversationPage:
            request = list_conversations._get_kwargs(cursor=given(cursor), limit=given(limit))
            return self._calls.data(ConversationPage, request, list_conversations._parse_response)

        return Listing(read, cursor)

    @overload
    def get(
        self, conversation_id: str, *, limit: int | None = None, cursor: str | None = None
    ) -> ConversationWithMessages: ...
    @overload
    def get(
        self,
        conversation_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        if_none_match: str,
    ) -> ConversationWithMessages | None: ...
    def get(
        self,
        conversation_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        if_none_match: str | None = None,
    ) -> ConversationWithMessages | None:
        """Reads one conversation with the first page of its messages; `messages` reads them all."""
        request = get_conversation._get_kwargs(
            id_of("conversation_id", conversation_id),
            cursor=given(cursor),
            limit=given(limit),
            if_none_match=given(if_none_match),
        )
        return self._calls.data_if_changed(
            ConversationWithMessages, request, get_conversation._parse_response
        )

    def messages(
        self, conversation_id: str, *, limit: int | None = None, cursor: str | None = None
    ) -> Listing[Message]:
        """Lists a conversation's messages, oldest first."""

        def read(cursor: str | None) -> _MessagePage:
            page = self.get(conversation_id, limit=limit, cursor=cursor)
            return _MessagePage(page.messages, page.next_cursor)

        return Listing(read, cursor)
