"""What responses hold, by the half of a generated operation that reads them."""

from __future__ import annotations

from typing import Protocol, TypeVar

import httpx

from .errors import NetworkError, quote_of
from .generated.client import AuthenticatedClient

Data = TypeVar("Data")


class Parse(Protocol):
    """Reads a response: the `_parse_response` of a generated operation."""

    def __call__(self, *, client: AuthenticatedClient, response: httpx.Response) -> object:
        """Returns the data of a success."""


def data_of(kind: type[Data], parse: Parse, client: AuthenticatedClient, response: httpx.Response) -> Data:
    """The data of a successful response.

    Raises `NetworkError` when something else than the API answered, such as a network that asks to log in.
    """
    try:
        data = parse(client=client, response=response)
        if isinstance(data, kind):
            return data
        raise TypeError(f"not a {kind.__name__}")
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        what = f"something else answered: {quote_of(response.text)}"
        raise NetworkError(response.request, ValueError(what)) from error
