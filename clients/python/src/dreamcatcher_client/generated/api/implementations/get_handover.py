from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.gateway_message import GatewayMessage
from ...models.handover_format import HandoverFormat
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    implementation_id: str,
    *,
    format_: HandoverFormat,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    json_format_: str = format_
    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/implementations/{implementation_id}/handover".format(
            implementation_id=quote(str(implementation_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | GatewayMessage | Problem | str | None:
    if response.status_code == 200:
        response_200 = response.text
        return response_200

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

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

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
) -> Response[Any | GatewayMessage | Problem | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    implementation_id: str,
    *,
    client: AuthenticatedClient,
    format_: HandoverFormat,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | GatewayMessage | Problem | str]:
    """Hand a plan over to a coding agent

     Returns the plan in a format that coding agents, spec-kit, task-master or GitHub read; `format`
    chooses it. Each line has the quote that it comes from, with a link where the conversation has an
    address. Before there is a plan, the response is 409; after an end without one, 404. The project's
    zip contains the same files.

    Args:
        implementation_id (str): An opaque, case-sensitive identifier. The service assigns it,
            except where a client may choose its own.
        format_ (HandoverFormat): A format in which a plan is handed over to a coding agent or a
            team. Each line has the quote that it comes from.
            `agents-md`: `AGENTS.md`, which coding agents read first, as `text/markdown`.
            `spec-kit`: `spec.md`, `plan.md` and `tasks.md` in the layout of GitHub's spec-kit, as
            JSON with their texts.
            `task-master`: `tasks.json` of task-master, as JSON.
            `github-issues`: a shell script that creates an issue for each ticket that is open or to
            be checked by `gh`, as `text/x-shellscript`.
            `prompt`: a prompt to paste into any coding agent, as `text/plain`.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | GatewayMessage | Problem | str]
    """

    kwargs = _get_kwargs(
        implementation_id=implementation_id,
        format_=format_,
        if_none_match=if_none_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    implementation_id: str,
    *,
    client: AuthenticatedClient,
    format_: HandoverFormat,
    if_none_match: str | Unset = UNSET,
) -> Any | GatewayMessage | Problem | str | None:
    """Hand a plan over to a coding agent

     Returns the plan in a format that coding agents, spec-kit, task-master or GitHub read; `format`
    chooses it. Each line has the quote that it comes from, with a link where the conversation has an
    address. Before there is a plan, the response is 409; after an end without one, 404. The project's
    zip contains the same files.

    Args:
        implementation_id (str): An opaque, case-sensitive identifier. The service assigns it,
            except where a client may choose its own.
        format_ (HandoverFormat): A format in which a plan is handed over to a coding agent or a
            team. Each line has the quote that it comes from.
            `agents-md`: `AGENTS.md`, which coding agents read first, as `text/markdown`.
            `spec-kit`: `spec.md`, `plan.md` and `tasks.md` in the layout of GitHub's spec-kit, as
            JSON with their texts.
            `task-master`: `tasks.json` of task-master, as JSON.
            `github-issues`: a shell script that creates an issue for each ticket that is open or to
            be checked by `gh`, as `text/x-shellscript`.
            `prompt`: a prompt to paste into any coding agent, as `text/plain`.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | GatewayMessage | Problem | str
    """

    return sync_detailed(
        implementation_id=implementation_id,
        client=client,
        format_=format_,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    implementation_id: str,
    *,
    client: AuthenticatedClient,
    format_: HandoverFormat,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | GatewayMessage | Problem | str]:
    """Hand a plan over to a coding agent

     Returns the plan in a format that coding agents, spec-kit, task-master or GitHub read; `format`
    chooses it. Each line has the quote that it comes from, with a link where the conversation has an
    address. Before there is a plan, the response is 409; after an end without one, 404. The project's
    zip contains the same files.

    Args:
        implementation_id (str): An opaque, case-sensitive identifier. The service assigns it,
            except where a client may choose its own.
        format_ (HandoverFormat): A format in which a plan is handed over to a coding agent or a
            team. Each line has the quote that it comes from.
            `agents-md`: `AGENTS.md`, which coding agents read first, as `text/markdown`.
            `spec-kit`: `spec.md`, `plan.md` and `tasks.md` in the layout of GitHub's spec-kit, as
            JSON with their texts.
            `task-master`: `tasks.json` of task-master, as JSON.
            `github-issues`: a shell script that creates an issue for each ticket that is open or to
            be checked by `gh`, as `text/x-shellscript`.
            `prompt`: a prompt to paste into any coding agent, as `text/plain`.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | GatewayMessage | Problem | str]
    """

    kwargs = _get_kwargs(
        implementation_id=implementation_id,
        format_=format_,
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    implementation_id: str,
    *,
    client: AuthenticatedClient,
    format_: HandoverFormat,
    if_none_match: str | Unset = UNSET,
) -> Any | GatewayMessage | Problem | str | None:
    """Hand a plan over to a coding agent

     Returns the plan in a format that coding agents, spec-kit, task-master or GitHub read; `format`
    chooses it. Each line has the quote that it comes from, with a link where the conversation has an
    address. Before there is a plan, the response is 409; after an end without one, 404. The project's
    zip contains the same files.

    Args:
        implementation_id (str): An opaque, case-sensitive identifier. The service assigns it,
            except where a client may choose its own.
        format_ (HandoverFormat): A format in which a plan is handed over to a coding agent or a
            team. Each line has the quote that it comes from.
            `agents-md`: `AGENTS.md`, which coding agents read first, as `text/markdown`.
            `spec-kit`: `spec.md`, `plan.md` and `tasks.md` in the layout of GitHub's spec-kit, as
            JSON with their texts.
            `task-master`: `tasks.json` of task-master, as JSON.
            `github-issues`: a shell script that creates an issue for each ticket that is open or to
            be checked by `gh`, as `text/x-shellscript`.
            `prompt`: a prompt to paste into any coding agent, as `text/plain`.
        if_none_match (str | Unset): `*`, or a list of entity-tags as RFC 9110 defines them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | GatewayMessage | Problem | str
    """

    return (
        await asyncio_detailed(
            implementation_id=implementation_id,
            client=client,
            format_=format_,
            if_none_match=if_none_match,
        )
    ).parsed
