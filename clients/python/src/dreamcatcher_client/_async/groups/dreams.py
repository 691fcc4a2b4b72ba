"""`client.dreams`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from ...generated.api.dreams import (
    create_dream,
    delete_dream,
    get_document,
    get_dream,
    import_dream,
    list_brand_dreams,
    list_dream_events,
    list_dreams,
    list_fragments,
    replace_todos,
    update_dream,
)
from ...generated.api.implementations import ensure_implementation, implement_dream, list_implementations
from ...generated.models import (
    DocumentWithContent,
    Dream,
    DreamImportInput,
    DreamImportResult,
    DreamInput,
    DreamKind,
    DreamPage,
    DreamPatch,
    DreamStatus,
    EventPage,
    Fragment,
    FragmentPage,
    ImplementationPage,
    ImplementationSummary,
    ImplementInput,
    LoggedEvent,
    StageBrand,
    TodoInput,
)
from ...refs import DreamRef, given, id_of, match_of
from ..calls import Calls
from ..listing import Listing


class DreamsCalls:
    """Dreams, with what belongs to one."""

    def __init__(self, calls: Calls):
        self._calls = calls

    async def create(self, dream: DreamInput, *, idempotency_key: str | None = None) -> Dream:
        """Creates a dream."""
        request = create_dream._get_kwargs(body=dream, idempotency_key=given(idempotency_key))
        return await self._calls.data(Dream, request, create_dream._parse_response)

    async def import_(
        self, dream: DreamImportInput, *, idempotency_key: str | None = None
    ) -> DreamImportResult:
        """Imports a dream with its fragments, or replaces the dream that has its id."""
        request = import_dream._get_kwargs(body=dream, idempotency_key=given(idempotency_key))
        return await self._calls.data(DreamImportResult, request, import_dream._parse_response)

    def list(
        self,
        *,
        kind: Sequence[DreamKind] | None = None,
        status: DreamStatus | None = None,
        tag: str | None = None,
        brand: StageBrand | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> Listing[Dream]:
        """Lists dreams, the last changed first."""

        async def read(cursor: str | None) -> DreamPage:
            request = list_dreams._get_kwargs(
                kind=given(None if kind is None else list(kind)),
                status=given(status),
                tag=given(tag),
                brand=given(brand),
                limit=given(limit),
                cursor=given(cursor),
            )
            return await self._calls.data(DreamPage, request, list_dreams._parse_response)

        return Listing(read, cursor)

    def list_of_brand(
        self,
        brand: StageBrand,
        *,
        kind: Sequence[DreamKind] | None = None,
        status: DreamStatus | None = None,
        tag: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> Listing[Dream]:
        """Lists the dreams of one brand, the last changed first."""
        id_of("brand", brand)

        async def read(cursor: str | None) -> DreamPage:
            request = list_brand_dreams._get_kwargs(
                brand,
                kind=given(None if kind is None else list(kind)),
                status=given(status),
                tag=given(tag),
                limit=given(limit),
                cursor=given(cursor),
            )
            return await self._calls.data(DreamPage, request, list_brand_dreams._parse_response)

        return Listing(read, cursor)

    @overload
    async def get(self, dream: DreamRef) -> Dream: ...
    @overload
    async def get(self, dream: DreamRef, *, if_none_match: str) -> Dream | None: ...
    async def get(self, dream: DreamRef, *, if_none_match: str | None = None) -> Dream | None:
        """Reads one dream; returns None while its ETag is `if_none_match`."""
        request = get_dream._get_kwargs(id_of("dream_id", dream), if_none_match=given(if_none_match))
        return await self._calls.data_if_changed(Dream, request, get_dream._parse_response)

    @overload
    async def document(self, dream: DreamRef, document_id: str) -> DocumentWithContent: ...
    @overload
    async def document(
        self, dream: DreamRef, document_id: str, *, if_none_match: str
    ) -> DocumentWithContent | None: ...
    async def document(
        self, dream: DreamRef, document_id: str, *, if_none_match: str | None = None
    ) -> DocumentWithContent | None:
        """Reads a document of a dream with its text."""
        request = get_document._get_kwargs(
            id_of("dream_id", dream),
            id_of("document_id", document_id),
            if_none_match=given(if_none_match),
        )
        return await self._calls.data_if_changed(DocumentWithContent, request, get_document._parse_response)

    async def update(self, dream: DreamRef, patch: DreamPatch, *, if_match: str | None = None) -> Dream:
        """Changes these fields; of a dream as it was read, only if nobody has changed it since."""
        request = update_dream._get_kwargs(
            id_of("dream_id", dream), body=patch, if_match=match_of(dream, if_match)
        )
        return await self._calls.data(Dream, request, update_dream._parse_response)

    async def replace_todos(
        self, dream: DreamRef, todos: Sequence[TodoInput], *, if_match: str | None = None
    ) -> Dream:
        """Replaces all todos; of a dream as it was read, only if nobody has changed it since."""
        request = replace_todos._get_kwargs(
            id_of("dream_id", dream), body=list(todos), if_match=match_of(dream, if_match)
        )
        return await self._calls.data(Dream, request, replace_todos._parse_response)

    async def delete(self, dream: DreamRef, *, if_match: str | None = None) -> None:
        """Deletes a dream with its conversations; as it was read, only if nobody has changed it since."""
        await self._calls.done(
            delete_dream._get_kwargs(id_of("dream_id", dream), if_match=match_of(dream, if_match))
        )

    def fragments(
        self, dream: DreamRef, *, limit: int | None = None, cursor: str | None = None
    ) -> Listing[Fragment]:
        """Lists the fragments of a dream, in the order of the conversation."""
        dream_id = id_of("dream_id", dream)

        async def read(cursor: str | None) -> FragmentPage:
            request = list_fragments._get_kwargs(dream_id, limit=given(limit), cursor=given(cursor))
            return await self._calls.data(FragmentPage, request, list_fragments._parse_response)

        return Listing(read, cursor)

    def events(
        self,
        dream: DreamRef,
        *,
        after: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> Listing[LoggedEvent]:
        """Lists the events of a dream, oldest first."""
        dream_id = id_of("dream_id", dream)

        async def read(cursor: str | None) -> EventPage:
            request = list_dream_events._get_kwargs(
                dream_id, after=given(after), limit=given(limit), cursor=given(cursor)
            )
            return await self._calls.data(EventPage, request, list_dream_events._parse_response)

        return Listing(read, cursor)

    async def implement(
        self, dream: DreamRef, body: ImplementInput | None = None, *, idempotency_key: str | None = None
    ) -> ImplementationSummary:
        """Starts an implementation of a dream; `implementations.wait` waits for its end."""
        request = implement_dream._get_kwargs(
            id_of("dream_id", dream), body=given(body), idempotency_key=given(idempotency_key)
        )
        return await self._calls.data(ImplementationSummary, request, implement_dream._parse_response)

    async def ensure_implementation(self, dream: DreamRef) -> ImplementationSummary:
        """Returns the running implementation, else the last one, else starts one."""
        request = ensure_implementation._get_kwargs(id_of("dream_id", dream))
        return await self._calls.data(ImplementationSummary, request, ensure_implementation._parse_response)

    def implementations(
        self, dream: DreamRef, *, limit: int | None = None, cursor: str | None = None
    ) -> Listing[ImplementationSummary]:
        """Lists a dream's implementations, newest first."""
        dream_id = id_of("dream_id", dream)

        async def read(cursor: str | None) -> ImplementationPage:
            request = list_implementations._get_kwargs(dream_id, limit=given(limit), cursor=given(cursor))
            return await self._calls.data(ImplementationPage, request, list_implementations._parse_response)

        return Listing(read, cursor)
