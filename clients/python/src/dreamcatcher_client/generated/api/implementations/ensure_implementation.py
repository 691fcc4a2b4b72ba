from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.implementation_summary import ImplementationSummary
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    dream_id: str,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/dreams/{dream_id}/implement".format(
            dream_id=quote(str(dream_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ImplementationSummary | Problem | None:
    if response.status_code == 200:
        response_200 = ImplementationSummary.from_dict(response.json())

        return response_200

    if response.status_code == 202:
        response_202 = ImplementationSummary.from_dict(response.json())

        return response_202

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

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

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
) -> Response[Any | ImplementationSummary | Problem]:
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
    if_none_match: str | Unset = UNSET,
) -> Response[Any | ImplementationSummary | Problem]:
    """Read a dream's implementation, or start one

     Returns the implementation in progress, or else the last one, even if it failed. If the dream has
    none, it starts one with the defaults of `POST` on this path, and returns 202. An archived dream
    without one is 409.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ImplementationSummary | Problem]
    """

    kwargs = _get_kwargs(
        dream_id=dream_id,
        if_none_match=if_none_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    if_none_match: str | Unset = UNSET,
) -> Any | ImplementationSummary | Problem | None:
    """Read a dream's implementation, or start one

     Returns the implementation in progress, or else the last one, even if it failed. If the dream has
    none, it starts one with the defaults of `POST` on this path, and returns 202. An archived dream
    without one is 409.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ImplementationSummary | Problem
    """

    return sync_detailed(
        dream_id=dream_id,
        client=client,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | ImplementationSummary | Problem]:
    """Read a dream's implementation, or start one

     Returns the implementation in progress, or else the last one, even if it failed. If the dream has
    none, it starts one with the defaults of `POST` on this path, and returns 202. An archived dream
    without one is 409.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ImplementationSummary | Problem]
    """

    kwargs = _get_kwargs(
        dream_id=dream_id,
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    dream_id: str,
    *,
    client: AuthenticatedClient,
    if_none_match: str | Unset = UNSET,
) -> Any | ImplementationSummary | Problem | None:
    """Read a dream's implementation, or start one

     Returns the implementation in progress, or else the last one, even if it failed. If the dream has
    none, it starts one with the defaults of `POST` on this path, and returns 202. An archived dream
    without one is 409.

    Args:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other
            paths.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ImplementationSummary | Problem
    """

    return (
        await asyncio_detailed(
            dream_id=dream_id,
            client=client,
            if_none_match=if_none_match,
        )
    ).parsed
