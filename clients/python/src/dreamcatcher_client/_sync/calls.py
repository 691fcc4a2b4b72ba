# Made from src/dreamcatcher_client/_async/calls.py: change that.
"""Sends the requests of generated operations, and returns their data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import httpx

from ..generated.client import AuthenticatedClient
from ..receive import Parse, data_of
from .session import Session

Data = TypeVar("Data")


class Calls:
    """What groups of operations need of the client.

    `request` and `parse` are the two halves of a generated operation, `_get_kwargs(…)` and `_parse_response`.
    """

    def __init__(self, session: Session, api: AuthenticatedClient):
        self._session = session
        self._api = api

    def data(self, kind: type[Data], request: Mapping[str, Any], parse: Parse) -> Data:
        """Sends a request and returns its data."""
        response = self._session.request(**request)
        return data_of(kind, parse, self._api, response)

    def data_if_changed(self, kind: type[Data], request: Mapping[str, Any], parse: Parse) -> Data | None:
        """Sends a read and returns its data; None while its ETag is that of `If-None-Match`."""
        response = self._session.request(**request)
        if response.status_code == httpx.codes.NOT_MODIFIED:
            return None
        return data_of(kind, parse, self._api, response)

    def done(self, request: Mapping[str, Any]) -> None:
        """Sends a request whose response has no data."""
        self._session.request(**request)
