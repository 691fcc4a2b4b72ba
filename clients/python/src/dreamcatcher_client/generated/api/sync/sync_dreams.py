from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_message import GatewayMessage
from ...models.problem import Problem
from ...models.sync_request import SyncRequest
from ...models.sync_result import SyncResult
from ...types import Response


def _get_kwargs(
    *,
    body: SyncRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/sync",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GatewayMessage | Problem | SyncResult | None:
    if response.status_code == 200:
        response_200 = SyncResult.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

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
) -> Response[GatewayMessage | Problem | SyncResult]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SyncRequest,
) -> Response[GatewayMessage | Problem | SyncResult]:
    """Send a device's changes and fetch those of others

     Applies the device's changes, each wholly or not at all, and returns what changed since its cursor,
    as pages. What others changed too is merged by field and, in lists, by item; where both changed the
    same, nothing is applied and all three sides are returned. Repeating a request changes nothing: a
    change is recognized for 90 days by its `client_change_id`. Repeat with the new cursor while
    `has_more` is true.

    Args:
        body (SyncRequest): The device's position and its changes. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GatewayMessage | Problem | SyncResult]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: SyncRequest,
) -> GatewayMessage | Problem | SyncResult | None:
    """Send a device's changes and fetch those of others

     Applies the device's changes, each wholly or not at all, and returns what changed since its cursor,
    as pages. What others changed too is merged by field and, in lists, by item; where both changed the
    same, nothing is applied and all three sides are returned. Repeating a request changes nothing: a
    change is recognized for 90 days by its `client_change_id`. Repeat with the new cursor while
    `has_more` is true.

    Args:
        body (SyncRequest): The device's position and its changes. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GatewayMessage | Problem | SyncResult
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: SyncRequest,
) -> Response[GatewayMessage | Problem | SyncResult]:
    """Send a device's changes and fetch those of others

     Applies the device's changes, each wholly or not at all, and returns what changed since its cursor,
    as pages. What others changed too is merged by field and, in lists, by item; where both changed the
    same, nothing is applied and all three sides are returned. Repeating a request changes nothing: a
    change is recognized for 90 days by its `client_change_id`. Repeat with the new cursor while
    `has_more` is true.

    Args:
        body (SyncRequest): The device's position and its changes. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GatewayMessage | Problem | SyncResult]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: SyncRequest,
) -> GatewayMessage | Problem | SyncResult | None:
    """Send a device's changes and fetch those of others

     Applies the device's changes, each wholly or not at all, and returns what changed since its cursor,
    as pages. What others changed too is merged by field and, in lists, by item; where both changed the
    same, nothing is applied and all three sides are returned. Repeating a request changes nothing: a
    change is recognized for 90 days by its `client_change_id`. Repeat with the new cursor while
    `has_more` is true.

    Args:
        body (SyncRequest): The device's position and its changes. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GatewayMessage | Problem | SyncResult
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
