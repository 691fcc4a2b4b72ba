from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_message import GatewayMessage
from ...models.problem import Problem
from ...models.webhook_page import WebhookPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 20,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/webhooks",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | GatewayMessage | Problem | WebhookPage | None:
    if response.status_code == 200:
        response_200 = WebhookPage.from_dict(response.json())

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
) -> Response[Any | GatewayMessage | Problem | WebhookPage]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 20,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | GatewayMessage | Problem | WebhookPage]:
    """List webhooks

     Returns the caller's webhooks, oldest first, without their secrets. To read all pages, pass
    `next_cursor` as `cursor` until it is null.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page, with the same filters; omit
            it for the first page.
        limit (int | Unset): The maximum number of items in a page. A page of large items may have
            fewer. Default: 20.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | GatewayMessage | Problem | WebhookPage]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        if_none_match=if_none_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 20,
    if_none_match: str | Unset = UNSET,
) -> Any | GatewayMessage | Problem | WebhookPage | None:
    """List webhooks

     Returns the caller's webhooks, oldest first, without their secrets. To read all pages, pass
    `next_cursor` as `cursor` until it is null.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page, with the same filters; omit
            it for the first page.
        limit (int | Unset): The maximum number of items in a page. A page of large items may have
            fewer. Default: 20.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | GatewayMessage | Problem | WebhookPage
    """

    return sync_detailed(
        client=client,
        cursor=cursor,
        limit=limit,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 20,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | GatewayMessage | Problem | WebhookPage]:
    """List webhooks

     Returns the caller's webhooks, oldest first, without their secrets. To read all pages, pass
    `next_cursor` as `cursor` until it is null.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page, with the same filters; omit
            it for the first page.
        limit (int | Unset): The maximum number of items in a page. A page of large items may have
            fewer. Default: 20.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | GatewayMessage | Problem | WebhookPage]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 20,
    if_none_match: str | Unset = UNSET,
) -> Any | GatewayMessage | Problem | WebhookPage | None:
    """List webhooks

     Returns the caller's webhooks, oldest first, without their secrets. To read all pages, pass
    `next_cursor` as `cursor` until it is null.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page, with the same filters; omit
            it for the first page.
        limit (int | Unset): The maximum number of items in a page. A page of large items may have
            fewer. Default: 20.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | GatewayMessage | Problem | WebhookPage
    """

    return (
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            limit=limit,
            if_none_match=if_none_match,
        )
    ).parsed
