from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_message import GatewayMessage
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    dream_id: str,
    *,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/dreams/{dream_id}".format(
            dream_id=quote(str(dream_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | GatewayMessage | Problem | None:
    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

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
) -> Response[Any | GatewayMessage | Problem]:
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
    if_match: str | Unset = UNSET,
) -> Response[Any | GatewayMessage | Problem]:
    """Delete a dream

     Deletes the dream, its conversations and its implementation in progress, which is stopped.
    Fragments, transcripts, texts of documents, earlier implementations and events are removed within
    seconds after the response. With `If-Match`, a dream that has changed since is 412. Deleting it
    again is 404.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | GatewayMessage | Problem]
    """

    kwargs = _get_kwargs(
        dream_id=dream_id,
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
    if_match: str | Unset = UNSET,
) -> Any | GatewayMessage | Problem | None:
    """Delete a dream

     Deletes the dream, its conversations and its implementation in progress, which is stopped.
    Fragments, transcripts, texts of documents, earlier implementations and events are removed within
    seconds after the response. With `If-Match`, a dream that has changed since is 412. Deleting it
    again is 404.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | GatewayMessage | Problem
    """

    return sync_detailed(
        dream_id=dream_id,
        client=client,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    if_match: str | Unset = UNSET,
) -> Response[Any | GatewayMessage | Problem]:
    """Delete a dream

     Deletes the dream, its conversations and its implementation in progress, which is stopped.
    Fragments, transcripts, texts of documents, earlier implementations and events are removed within
    seconds after the response. With `If-Match`, a dream that has changed since is 412. Deleting it
    again is 404.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | GatewayMessage | Problem]
    """

    kwargs = _get_kwargs(
        dream_id=dream_id,
        if_match=if_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    if_match: str | Unset = UNSET,
) -> Any | GatewayMessage | Problem | None:
    """Delete a dream

     Deletes the dream, its conversations and its implementation in progress, which is stopped.
    Fragments, transcripts, texts of documents, earlier implementations and events are removed within
    seconds after the response. With `If-Match`, a dream that has changed since is 412. Deleting it
    again is 404.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | GatewayMessage | Problem
    """

    return (
        await asyncio_detailed(
            dream_id=dream_id,
            client=client,
            if_match=if_match,
        )
    ).parsed
