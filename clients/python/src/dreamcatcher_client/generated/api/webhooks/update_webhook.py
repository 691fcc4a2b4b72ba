from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_message import GatewayMessage
from ...models.problem import Problem
from ...models.webhook import Webhook
from ...models.webhook_patch import WebhookPatch
from ...types import UNSET, Response, Unset


def _get_kwargs(
    webhook_id: str,
    *,
    body: WebhookPatch,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/webhooks/{webhook_id}".format(
            webhook_id=quote(str(webhook_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GatewayMessage | Problem | Webhook | None:
    if response.status_code == 200:
        response_200 = Webhook.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

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
) -> Response[GatewayMessage | Problem | Webhook]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    webhook_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookPatch,
    if_match: str | Unset = UNSET,
) -> Response[GatewayMessage | Problem | Webhook]:
    """Change a webhook

     Changes the fields in the body and keeps the others. With `status` it is paused, or sends again;
    what happened while it was paused is not sent.

    Args:
        webhook_id (str): An opaque, case-sensitive identifier. The service assigns it, except
            where a client may choose its own.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.
        body (WebhookPatch): The fields of a webhook to change; the others stay.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GatewayMessage | Problem | Webhook]
    """

    kwargs = _get_kwargs(
        webhook_id=webhook_id,
        body=body,
        if_match=if_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    webhook_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookPatch,
    if_match: str | Unset = UNSET,
) -> GatewayMessage | Problem | Webhook | None:
    """Change a webhook

     Changes the fields in the body and keeps the others. With `status` it is paused, or sends again;
    what happened while it was paused is not sent.

    Args:
        webhook_id (str): An opaque, case-sensitive identifier. The service assigns it, except
            where a client may choose its own.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.
        body (WebhookPatch): The fields of a webhook to change; the others stay.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GatewayMessage | Problem | Webhook
    """

    return sync_detailed(
        webhook_id=webhook_id,
        client=client,
        body=body,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    webhook_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookPatch,
    if_match: str | Unset = UNSET,
) -> Response[GatewayMessage | Problem | Webhook]:
    """Change a webhook

     Changes the fields in the body and keeps the others. With `status` it is paused, or sends again;
    what happened while it was paused is not sent.

    Args:
        webhook_id (str): An opaque, case-sensitive identifier. The service assigns it, except
            where a client may choose its own.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.
        body (WebhookPatch): The fields of a webhook to change; the others stay.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GatewayMessage | Problem | Webhook]
    """

    kwargs = _get_kwargs(
        webhook_id=webhook_id,
        body=body,
        if_match=if_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    webhook_id: str,
    *,
    client: AuthenticatedClient,
    body: WebhookPatch,
    if_match: str | Unset = UNSET,
) -> GatewayMessage | Problem | Webhook | None:
    """Change a webhook

     Changes the fields in the body and keeps the others. With `status` it is paused, or sends again;
    what happened while it was paused is not sent.

    Args:
        webhook_id (str): An opaque, case-sensitive identifier. The service assigns it, except
            where a client may choose its own.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.
        body (WebhookPatch): The fields of a webhook to change; the others stay.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GatewayMessage | Problem | Webhook
    """

    return (
        await asyncio_detailed(
            webhook_id=webhook_id,
            client=client,
            body=body,
            if_match=if_match,
        )
    ).parsed
