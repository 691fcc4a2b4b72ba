from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_message import GatewayMessage
from ...models.problem import Problem
from ...models.workflow import Workflow
from ...models.workflow_request import WorkflowRequest
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: WorkflowRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/workflows",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GatewayMessage | Problem | Workflow | None:
    if response.status_code == 202:
        response_202 = Workflow.from_dict(response.json())

        return response_202

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
) -> Response[GatewayMessage | Problem | Workflow]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: WorkflowRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[GatewayMessage | Problem | Workflow]:
    """Start a workflow

     Starts a workflow of one of the types, and returns at once; read its steps at `Location`. All its
    steps have one `correlation_id` and one trace. What a step starts, such as an implementation, counts
    against its own quota.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (WorkflowRequest): A workflow to start: its type, and what it works on.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GatewayMessage | Problem | Workflow]
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
    body: WorkflowRequest,
    idempotency_key: str | Unset = UNSET,
) -> GatewayMessage | Problem | Workflow | None:
    """Start a workflow

     Starts a workflow of one of the types, and returns at once; read its steps at `Location`. All its
    steps have one `correlation_id` and one trace. What a step starts, such as an implementation, counts
    against its own quota.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (WorkflowRequest): A workflow to start: its type, and what it works on.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GatewayMessage | Problem | Workflow
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: WorkflowRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[GatewayMessage | Problem | Workflow]:
    """Start a workflow

     Starts a workflow of one of the types, and returns at once; read its steps at `Location`. All its
    steps have one `correlation_id` and one trace. What a step starts, such as an implementation, counts
    against its own quota.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (WorkflowRequest): A workflow to start: its type, and what it works on.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[GatewayMessage | Problem | Workflow]
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
    body: WorkflowRequest,
    idempotency_key: str | Unset = UNSET,
) -> GatewayMessage | Problem | Workflow | None:
    """Start a workflow

     Starts a workflow of one of the types, and returns at once; read its steps at `Location`. All its
    steps have one `correlation_id` and one trace. What a step starts, such as an implementation, counts
    against its own quota.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (WorkflowRequest): A workflow to start: its type, and what it works on.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        GatewayMessage | Problem | Workflow
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
