from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.import_input import ImportInput
from ...models.import_started import ImportStarted
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ImportInput,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/imports",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ImportStarted | Problem | None:
    if response.status_code == 202:
        response_202 = ImportStarted.from_dict(response.json())

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
        response_429 = Problem.from_dict(response.json())

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
) -> Response[ImportStarted | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ImportInput,
    idempotency_key: str | Unset = UNSET,
) -> Response[ImportStarted | Problem]:
    """Import a data export

     Creates an import and returns the request that uploads its file: any file of at most 5 GB that holds
    conversations, such as a data export as zip, JSON, JSON lines, Markdown, HTML or CSV. The upload
    starts the import: each conversation is organized into a dream, as if captured alone. Conversations
    that were captured before and have not changed change nothing, so the same export may be imported
    again. The uploaded file is deleted after 7 days.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (ImportInput): The file to upload. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ImportStarted | Problem]
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
    body: ImportInput,
    idempotency_key: str | Unset = UNSET,
) -> ImportStarted | Problem | None:
    """Import a data export

     Creates an import and returns the request that uploads its file: any file of at most 5 GB that holds
    conversations, such as a data export as zip, JSON, JSON lines, Markdown, HTML or CSV. The upload
    starts the import: each conversation is organized into a dream, as if captured alone. Conversations
    that were captured before and have not changed change nothing, so the same export may be imported
    again. The uploaded file is deleted after 7 days.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (ImportInput): The file to upload. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ImportStarted | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: ImportInput,
    idempotency_key: str | Unset = UNSET,
) -> Response[ImportStarted | Problem]:
    """Import a data export

     Creates an import and returns the request that uploads its file: any file of at most 5 GB that holds
    conversations, such as a data export as zip, JSON, JSON lines, Markdown, HTML or CSV. The upload
    starts the import: each conversation is organized into a dream, as if captured alone. Conversations
    that were captured before and have not changed change nothing, so the same export may be imported
    again. The uploaded file is deleted after 7 days.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (ImportInput): The file to upload. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ImportStarted | Problem]
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
    body: ImportInput,
    idempotency_key: str | Unset = UNSET,
) -> ImportStarted | Problem | None:
    """Import a data export

     Creates an import and returns the request that uploads its file: any file of at most 5 GB that holds
    conversations, such as a data export as zip, JSON, JSON lines, Markdown, HTML or CSV. The upload
    starts the import: each conversation is organized into a dream, as if captured alone. Conversations
    that were captured before and have not changed change nothing, so the same export may be imported
    again. The uploaded file is deleted after 7 days.

    Args:
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (ImportInput): The file to upload. Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ImportStarted | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
