from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.capture_input import CaptureInput
from ...models.capture_result import CaptureResult
from ...models.problem import Problem
from ...models.stage_brand import StageBrand
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: CaptureInput | list[Any],
    dream_id: str | Unset = UNSET,
    brand: StageBrand | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    params["dream_id"] = dream_id

    json_brand: str | Unset = UNSET
    if not isinstance(brand, Unset):
        json_brand = brand

    params["brand"] = json_brand

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/conversations/capture",
        "params": params,
    }

    if isinstance(body, CaptureInput):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CaptureResult | Problem | None:
    if response.status_code == 200:
        response_200 = CaptureResult.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = CaptureResult.from_dict(response.json())

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
) -> Response[CaptureResult | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CaptureInput | list[Any],
    dream_id: str | Unset = UNSET,
    brand: StageBrand | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[CaptureResult | Problem]:
    """Capture one conversation

     Stores the transcript and organizes the conversation into a dream, which is created or updated. The
    format is detected from the structure, in JSON as in text: ChatGPT, Claude, SpecStory, a plain list
    of messages and others. A list with several conversations is 422: import it as a file. A
    conversation that was captured before is recognized by its id in its tool, or else by its first
    messages, and updates its dream; the same content again changes nothing. Users' edits of the dream
    are kept. Options in the body take precedence over those in the query. A `dream_id` other than the
    conversation's own is 409, and so is a dream's 91st conversation.

    Args:
        dream_id (str | Unset): A dream's id: any id but `import` and `brand`, which are segments
            of other paths.
        brand (StageBrand | Unset): One of the brands configured for this stage.
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (CaptureInput | list[Any]): One conversation, as an object or a list.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CaptureResult | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        dream_id=dream_id,
        brand=brand,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CaptureInput | list[Any],
    dream_id: str | Unset = UNSET,
    brand: StageBrand | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> CaptureResult | Problem | None:
    """Capture one conversation

     Stores the transcript and organizes the conversation into a dream, which is created or updated. The
    format is detected from the structure, in JSON as in text: ChatGPT, Claude, SpecStory, a plain list
    of messages and others. A list with several conversations is 422: import it as a file. A
    conversation that was captured before is recognized by its id in its tool, or else by its first
    messages, and updates its dream; the same content again changes nothing. Users' edits of the dream
    are kept. Options in the body take precedence over those in the query. A `dream_id` other than the
    conversation's own is 409, and so is a dream's 91st conversation.

    Args:
        dream_id (str | Unset): A dream's id: any id but `import` and `brand`, which are segments
            of other paths.
        brand (StageBrand | Unset): One of the brands configured for this stage.
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (CaptureInput | list[Any]): One conversation, as an object or a list.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CaptureResult | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        dream_id=dream_id,
        brand=brand,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CaptureInput | list[Any],
    dream_id: str | Unset = UNSET,
    brand: StageBrand | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[CaptureResult | Problem]:
    """Capture one conversation

     Stores the transcript and organizes the conversation into a dream, which is created or updated. The
    format is detected from the structure, in JSON as in text: ChatGPT, Claude, SpecStory, a plain list
    of messages and others. A list with several conversations is 422: import it as a file. A
    conversation that was captured before is recognized by its id in its tool, or else by its first
    messages, and updates its dream; the same content again changes nothing. Users' edits of the dream
    are kept. Options in the body take precedence over those in the query. A `dream_id` other than the
    conversation's own is 409, and so is a dream's 91st conversation.

    Args:
        dream_id (str | Unset): A dream's id: any id but `import` and `brand`, which are segments
            of other paths.
        brand (StageBrand | Unset): One of the brands configured for this stage.
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (CaptureInput | list[Any]): One conversation, as an object or a list.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CaptureResult | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        dream_id=dream_id,
        brand=brand,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CaptureInput | list[Any],
    dream_id: str | Unset = UNSET,
    brand: StageBrand | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> CaptureResult | Problem | None:
    """Capture one conversation

     Stores the transcript and organizes the conversation into a dream, which is created or updated. The
    format is detected from the structure, in JSON as in text: ChatGPT, Claude, SpecStory, a plain list
    of messages and others. A list with several conversations is 422: import it as a file. A
    conversation that was captured before is recognized by its id in its tool, or else by its first
    messages, and updates its dream; the same content again changes nothing. Users' edits of the dream
    are kept. Options in the body take precedence over those in the query. A `dream_id` other than the
    conversation's own is 409, and so is a dream's 91st conversation.

    Args:
        dream_id (str | Unset): A dream's id: any id but `import` and `brand`, which are segments
            of other paths.
        brand (StageBrand | Unset): One of the brands configured for this stage.
        idempotency_key (str | Unset): A key of 1 to 255 ASCII characters that is unique to the
            request, such as a UUID.
        body (CaptureInput | list[Any]): One conversation, as an object or a list.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CaptureResult | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            dream_id=dream_id,
            brand=brand,
            idempotency_key=idempotency_key,
        )
    ).parsed
