from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.implement_input import ImplementInput
from ...models.implementation_summary import ImplementationSummary
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    dream_id: str,
    *,
    body: ImplementInput | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/dreams/{dream_id}/implement".format(
            dream_id=quote(str(dream_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ImplementationSummary | Problem | None:
    if response.status_code == 202:
        response_202 = ImplementationSummary.from_dict(response.json())

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
) -> Response[ImplementationSummary | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    body: ImplementInput | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[ImplementationSummary | Problem]:
    """Implement a dream

     Starts to plan the dream, to generate a project and to run it in the sandbox, and returns at once.
    Read the progress at `Location`. With `stop_after` it waits once it is planned, until the plan is
    approved. A dream has at most one implementation in progress: while there is one, the response is
    409 and names it. An archived dream is 409.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (ImplementInput | Unset): How to implement a dream; every field has a default.
            Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ImplementationSummary | Problem]
    """

    kwargs = _get_kwargs(
        dream_id=dream_id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    body: ImplementInput | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> ImplementationSummary | Problem | None:
    """Implement a dream

     Starts to plan the dream, to generate a project and to run it in the sandbox, and returns at once.
    Read the progress at `Location`. With `stop_after` it waits once it is planned, until the plan is
    approved. A dream has at most one implementation in progress: while there is one, the response is
    409 and names it. An archived dream is 409.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (ImplementInput | Unset): How to implement a dream; every field has a default.
            Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ImplementationSummary | Problem
    """

    return sync_detailed(
        dream_id=dream_id,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    body: ImplementInput | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[ImplementationSummary | Problem]:
    """Implement a dream

     Starts to plan the dream, to generate a project and to run it in the sandbox, and returns at once.
    Read the progress at `Location`. With `stop_after` it waits once it is planned, until the plan is
    approved. A dream has at most one implementation in progress: while there is one, the response is
    409 and names it. An archived dream is 409.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (ImplementInput | Unset): How to implement a dream; every field has a default.
            Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ImplementationSummary | Problem]
    """

    kwargs = _get_kwargs(
        dream_id=dream_id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    body: ImplementInput | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> ImplementationSummary | Problem | None:
    """Implement a dream

     Starts to plan the dream, to generate a project and to run it in the sandbox, and returns at once.
    Read the progress at `Location`. With `stop_after` it waits once it is planned, until the plan is
    approved. A dream has at most one implementation in progress: while there is one, the response is
    409 and names it. An archived dream is 409.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (ImplementInput | Unset): How to implement a dream; every field has a default.
            Unknown fields are refused.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ImplementationSummary | Problem
    """

    return (
        await asyncio_detailed(
            dream_id=dream_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
