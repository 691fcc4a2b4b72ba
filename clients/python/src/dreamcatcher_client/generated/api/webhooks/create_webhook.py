from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_message import GatewayMessage
from ...models.problem import Problem
from ...models.webhook_input import WebhookInput
from ...models.webhook_with_secret import WebhookWithSecret
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: WebhookInput,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/webhooks",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GatewayMessage | Problem | WebhookWithSecret | None:
    if response.status_code == 201:
        response_201 = WebhookWithSecret.from_dict(response.json())

        return response_201

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
) -> Response[GatewayMessage | Problem | WebhookWithSecret]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: WebhookInput,
    idempotency_key: str | Unset = UNSET,
) -> Response[GatewayMessage | Problem | WebhookWithSecret]:
    """Create a webhook

     Sends the caller's events to an address from now on, each signed as Standard Webhooks describes with
    the secret in the response, which is shown this once. A user may have 50 of them: one more is 409. A
    repeated request creates another one.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (WebhookInput): A webhook to create. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GatewayMessage | Problem | WebhookWithSecret]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: WebhookInput,
    idempotency_key: str | Unset = UNSET,
) -> GatewayMessage | Problem | WebhookWithSecret | None:
    """Create a webhook

     Sends the caller's events to an address from now on, each signed as Standard Webhooks describes with
    the secret in the response, which is shown this once. A user may have 50 of them: one more is 409. A
    repeated request creates another one.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (WebhookInput): A webhook to create. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GatewayMessage | Problem | WebhookWithSecret
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: WebhookInput,
    idempotency_key: str | Unset = UNSET,
) -> Response[GatewayMessage | Problem | WebhookWithSecret]:
    """Create a webhook

     Sends the caller's events to an address from now on, each signed as Standard Webhooks describes with
    the secret in the response, which is shown this once. A user may have 50 of them: one more is 409. A
    repeated request creates another one.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (WebhookInput): A webhook to create. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GatewayMessage | Problem | WebhookWithSecret]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: WebhookInput,
    idempotency_key: str | Unset = UNSET,
) -> GatewayMessage | Problem | WebhookWithSecret | None:
    """Create a webhook

     Sends the caller's events to an address from now on, each signed as Standard Webhooks describes with
    the secret in the response, which is shown this once. A user may have 50 of them: one more is 409. A
    repeated request creates another one.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (WebhookInput): A webhook to create. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GatewayMessage | Problem | WebhookWithSecret
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
