from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.dream import Dream
from ...models.gateway_message import GatewayMessage
from ...models.problem import Problem
from ...models.todo_input import TodoInput
from ...types import UNSET, Response, Unset


def _get_kwargs(
    dream_id: str,
    *,
    body: list[TodoInput],
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/v1/dreams/{dream_id}/todos".format(
            dream_id=quote(str(dream_id), safe=""),
        ),
    }

    _kwargs["json"] = []
    for componentsschemas_todos_input_item_data in body:
        componentsschemas_todos_input_item = (
            componentsschemas_todos_input_item_data.to_dict()
        )
        _kwargs["json"].append(componentsschemas_todos_input_item)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Dream | GatewayMessage | Problem | None:
    if response.status_code == 200:
        response_200 = Dream.from_dict(response.json())

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

    if response.status_code == 412:
        response_412 = Problem.from_dict(response.json())

        return response_412

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
) -> Response[Dream | GatewayMessage | Problem]:
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
    body: list[TodoInput],
    if_match: str | Unset = UNSET,
) -> Response[Dream | GatewayMessage | Problem]:
    """Replace a dream's todos

     Replaces the whole list: a todo with a known `id` is changed, any other is added, one left out is
    removed. With `If-Match`, a dream that has changed since is 412. Returns the dream: with a new
    revision, or the current one if nothing changes.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.
        body (list[TodoInput]): All todos of a dream, in the order to keep.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Dream | GatewayMessage | Problem]
    """

    kwargs = _get_kwargs(
        dream_id=dream_id,
        body=body,
        if_match=if_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    body: list[TodoInput],
    if_match: str | Unset = UNSET,
) -> Dream | GatewayMessage | Problem | None:
    """Replace a dream's todos

     Replaces the whole list: a todo with a known `id` is changed, any other is added, one left out is
    removed. With `If-Match`, a dream that has changed since is 412. Returns the dream: with a new
    revision, or the current one if nothing changes.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.
        body (list[TodoInput]): All todos of a dream, in the order to keep.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Dream | GatewayMessage | Problem
    """

    return sync_detailed(
        dream_id=dream_id,
        client=client,
        body=body,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    body: list[TodoInput],
    if_match: str | Unset = UNSET,
) -> Response[Dream | GatewayMessage | Problem]:
    """Replace a dream's todos

     Replaces the whole list: a todo with a known `id` is changed, any other is added, one left out is
    removed. With `If-Match`, a dream that has changed since is 412. Returns the dream: with a new
    revision, or the current one if nothing changes.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.
        body (list[TodoInput]): All todos of a dream, in the order to keep.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Dream | GatewayMessage | Problem]
    """

    kwargs = _get_kwargs(
        dream_id=dream_id,
        body=body,
        if_match=if_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    body: list[TodoInput],
    if_match: str | Unset = UNSET,
) -> Dream | GatewayMessage | Problem | None:
    """Replace a dream's todos

     Replaces the whole list: a todo with a known `id` is changed, any other is added, one left out is
    removed. With `If-Match`, a dream that has changed since is 412. Returns the dream: with a new
    revision, or the current one if nothing changes.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.
        body (list[TodoInput]): All todos of a dream, in the order to keep.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Dream | GatewayMessage | Problem
    """

    return (
        await asyncio_detailed(
            dream_id=dream_id,
            client=client,
            body=body,
            if_match=if_match,
        )
    ).parsed
