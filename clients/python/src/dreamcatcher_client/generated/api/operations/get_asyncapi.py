from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.events_document import EventsDocument
from ...models.gateway_message import GatewayMessage
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/asyncapi.json",
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | EventsDocument | GatewayMessage | Problem | None:
    if response.status_code == 200:
        response_200 = EventsDocument.from_dict(response.json())

        return response_200

    if response.status_code == 304:
        response_304 = cast(Any, None)
        return response_304

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 429:
        response_429 = GatewayMessage.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | EventsDocument | GatewayMessage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | EventsDocument | GatewayMessage | Problem]:
    """Read the events as AsyncAPI

     Returns the AsyncAPI 3 document of what the service sends and receives beside this API: the events
    of the bus and the messages of the WebSocket. It needs no token.

    Args:
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | EventsDocument | GatewayMessage | Problem]
    """

    kwargs = _get_kwargs(
        if_none_match=if_none_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    if_none_match: str | Unset = UNSET,
) -> Any | EventsDocument | GatewayMessage | Problem | None:
    """Read the events as AsyncAPI

     Returns the AsyncAPI 3 document of what the service sends and receives beside this API: the events
    of the bus and the messages of the WebSocket. It needs no token.

    Args:
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | EventsDocument | GatewayMessage | Problem
    """

    return sync_detailed(
        client=client,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | EventsDocument | GatewayMessage | Problem]:
    """Read the events as AsyncAPI

     Returns the AsyncAPI 3 document of what the service sends and receives beside this API: the events
    of the bus and the messages of the WebSocket. It needs no token.

    Args:
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | EventsDocument | GatewayMessage | Problem]
    """

    kwargs = _get_kwargs(
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    if_none_match: str | Unset = UNSET,
) -> Any | EventsDocument | GatewayMessage | Problem | None:
    """Read the events as AsyncAPI

     Returns the AsyncAPI 3 document of what the service sends and receives beside this API: the events
    of the bus and the messages of the WebSocket. It needs no token.

    Args:
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | EventsDocument | GatewayMessage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            if_none_match=if_none_match,
        )
    ).parsed
