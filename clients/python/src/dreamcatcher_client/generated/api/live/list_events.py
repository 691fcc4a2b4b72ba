from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.feed_event_page import FeedEventPage
from ...models.gateway_message import GatewayMessage
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    limit: int | Unset = 20,
    after: int | Unset = UNSET,
    after_event_id: str | Unset = UNSET,
    dream_id: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["after"] = after

    params["after_event_id"] = after_event_id

    params["dream_id"] = dream_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/events",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | FeedEventPage | GatewayMessage | Problem | None:
    if response.status_code == 200:
        response_200 = FeedEventPage.from_dict(response.json())

        return response_200

    if response.status_code == 304:
        response_304 = cast(Any, None)
        return response_304

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

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
) -> Response[Any | FeedEventPage | GatewayMessage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 20,
    after: int | Unset = UNSET,
    after_event_id: str | Unset = UNSET,
    dream_id: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | FeedEventPage | GatewayMessage | Problem]:
    """List the events of all dreams and imports

     Returns all events of the user in the order in which they were published, so that a client that
    keeps the position it has reached misses none and gets none twice. Events are kept for 90 days, or
    until their dream is deleted; the event of the deletion stays. A position that is older is a
    conflict: then read the dreams again.

    Args:
        limit (int | Unset): The maximum number of items in a page. A page of large items may have
            fewer. Default: 20.
        after (int | Unset): The position after which the events come; omit it to start with the
            oldest that is kept.
        after_event_id (str | Unset): An opaque, case-sensitive identifier. The service assigns
            it, except where a client may choose its own.
        dream_id (str | Unset): A dream's id: any id but `import` and `brand`, which are segments
            of other paths.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | FeedEventPage | GatewayMessage | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        after_event_id=after_event_id,
        dream_id=dream_id,
        if_none_match=if_none_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 20,
    after: int | Unset = UNSET,
    after_event_id: str | Unset = UNSET,
    dream_id: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Any | FeedEventPage | GatewayMessage | Problem | None:
    """List the events of all dreams and imports

     Returns all events of the user in the order in which they were published, so that a client that
    keeps the position it has reached misses none and gets none twice. Events are kept for 90 days, or
    until their dream is deleted; the event of the deletion stays. A position that is older is a
    conflict: then read the dreams again.

    Args:
        limit (int | Unset): The maximum number of items in a page. A page of large items may have
            fewer. Default: 20.
        after (int | Unset): The position after which the events come; omit it to start with the
            oldest that is kept.
        after_event_id (str | Unset): An opaque, case-sensitive identifier. The service assigns
            it, except where a client may choose its own.
        dream_id (str | Unset): A dream's id: any id but `import` and `brand`, which are segments
            of other paths.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | FeedEventPage | GatewayMessage | Problem
    """

    return sync_detailed(
        client=client,
        limit=limit,
        after=after,
        after_event_id=after_event_id,
        dream_id=dream_id,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 20,
    after: int | Unset = UNSET,
    after_event_id: str | Unset = UNSET,
    dream_id: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | FeedEventPage | GatewayMessage | Problem]:
    """List the events of all dreams and imports

     Returns all events of the user in the order in which they were published, so that a client that
    keeps the position it has reached misses none and gets none twice. Events are kept for 90 days, or
    until their dream is deleted; the event of the deletion stays. A position that is older is a
    conflict: then read the dreams again.

    Args:
        limit (int | Unset): The maximum number of items in a page. A page of large items may have
            fewer. Default: 20.
        after (int | Unset): The position after which the events come; omit it to start with the
            oldest that is kept.
        after_event_id (str | Unset): An opaque, case-sensitive identifier. The service assigns
            it, except where a client may choose its own.
        dream_id (str | Unset): A dream's id: any id but `import` and `brand`, which are segments
            of other paths.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | FeedEventPage | GatewayMessage | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        after_event_id=after_event_id,
        dream_id=dream_id,
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 20,
    after: int | Unset = UNSET,
    after_event_id: str | Unset = UNSET,
    dream_id: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Any | FeedEventPage | GatewayMessage | Problem | None:
    """List the events of all dreams and imports

     Returns all events of the user in the order in which they were published, so that a client that
    keeps the position it has reached misses none and gets none twice. Events are kept for 90 days, or
    until their dream is deleted; the event of the deletion stays. A position that is older is a
    conflict: then read the dreams again.

    Args:
        limit (int | Unset): The maximum number of items in a page. A page of large items may have
            fewer. Default: 20.
        after (int | Unset): The position after which the events come; omit it to start with the
            oldest that is kept.
        after_event_id (str | Unset): An opaque, case-sensitive identifier. The service assigns
            it, except where a client may choose its own.
        dream_id (str | Unset): A dream's id: any id but `import` and `brand`, which are segments
            of other paths.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | FeedEventPage | GatewayMessage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            after=after,
            after_event_id=after_event_id,
            dream_id=dream_id,
            if_none_match=if_none_match,
        )
    ).parsed
