"""What responses hold, by the half of a generated operation that reads them."""

from __future__ import annotations

from typing import Protocol, TypeVar

import httpx

from .errors import ApiError
from .generated.client import AuthenticatedClient

Data = TypeVar("Data")


class Parse(Protocol):
    """Reads a response: the `_parse_response` of a generated operation."""

    def __call__(self, *, client: AuthenticatedClient, response: httpx.Response) -> object:
        """Returns the data of a success."""


def data_of(kind: type[Data], parse: Parse, client: AuthenticatedClient, response: httpx.Response) -> Data:
    """The data of a successful response.

    Raises `ApiError` when it is something else than the API promises, such as the page of a proxy.
    """
    try:
        data = parse(client=client, response=response)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ApiError(response, unreadable=True) from error
    if not isinstance(data, kind):
        raise ApiError(response, unreadable=True)
    return data
