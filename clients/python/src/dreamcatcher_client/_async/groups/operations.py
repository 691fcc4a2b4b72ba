"""`client.operations`."""

from __future__ import annotations

from ...generated.api.operations import (
    get_asyncapi,
    get_docs,
    get_docs_script,
    get_events_docs,
    get_health,
    get_health_details,
    get_openapi,
)
from ...generated.models import EventsDocument, Health, HealthDetails, OpenApiDocument
from ..calls import Calls


class OperationsCalls:
    """The service itself."""

    def __init__(self, calls: Calls):
        self._calls = calls

    async def health(self) -> Health:
        """Reads whether the API is up; needs no token."""
        return await self._calls.data(Health, get_health._get_kwargs(), get_health._parse_response)

    async def health_details(self) -> HealthDetails:
        """Reads the health of each part of the service."""
        return await self._calls.data(
            HealthDetails, get_health_details._get_kwargs(), get_health_details._parse_response
        )

    async def openapi(self) -> OpenApiDocument:
        """Reads the OpenAPI document."""
        return await self._calls.data(OpenApiDocument, get_openapi._get_kwargs(), get_openapi._parse_response)

    async def asyncapi(self) -> EventsDocument:
        """Reads the AsyncAPI document: events of the bus and live messages."""
        return await self._calls.data(
            EventsDocument, get_asyncapi._get_kwargs(), get_asyncapi._parse_response
        )

    async def events_docs(self) -> str:
        """Reads the page about events, as HTML."""
        return await self._calls.data(str, get_events_docs._get_kwargs(), get_events_docs._parse_response)

    async def docs(self) -> str:
        """Reads the API's documentation page, as HTML."""
        return await self._calls.data(str, get_docs._get_kwargs(), get_docs._parse_response)

    async def docs_script(self) -> str:
        """Reads the script of the documentation page."""
        return await self._calls.data(str, get_docs_script._get_kwargs(), get_docs_script._parse_response)
