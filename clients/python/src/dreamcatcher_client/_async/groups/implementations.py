"""`client.implementations`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Literal, overload

import httpx

from ...generated.api.implementations import (
    accept_implementation,
    approve_plan,
    cancel_implementation,
    get_handover,
    get_implementation,
    update_plan,
)
from ...generated.client import AuthenticatedClient
from ...generated.models import (
    HandoverFormat,
    Implementation,
    ImplementationSummary,
    PlanPatch,
    SpecKitFiles,
    TaskMasterTasks,
)
from ...refs import ImplementationRef, given, id_of, match_of
from ..calls import Calls
from ..poll import poll_until

_AT_REST = ("completed", "failed", "planned")


class ImplementationsCalls:
    """Implementations: plans, builds and their reports."""

    def __init__(self, calls: Calls):
        self._calls = calls

    @overload
    async def get(self, implementation: ImplementationRef) -> Implementation: ...
    @overload
    async def get(
        self, implementation: ImplementationRef, *, if_none_match: str
    ) -> Implementation | None: ...
    async def get(
        self, implementation: ImplementationRef, *, if_none_match: str | None = None
    ) -> Implementation | None:
        """Reads an implementation with its plan, report and a link to the built project."""
        request = get_implementation._get_kwargs(
            id_of("implementation_id", implementation), if_none_match=given(if_none_match)
        )
        return await self._calls.data_if_changed(Implementation, request, get_implementation._parse_response)

    @overload
    async def handover(
        self, implementation: ImplementationRef, format: Literal["spec-kit"]
    ) -> SpecKitFiles: ...
    @overload
    async def handover(
        self, implementation: ImplementationRef, format: Literal["task-master"]
    ) -> TaskMasterTasks: ...
    @overload
    async def handover(
        self,
        implementation: ImplementationRef,
        format: Literal["agents-md", "github-issues", "prompt"],
    ) -> str: ...
    async def handover(
        self, implementation: ImplementationRef, format: HandoverFormat
    ) -> SpecKitFiles | TaskMasterTasks | str:
        """Reads the plan in a format for coding agents or teams."""
        request = get_handover._get_kwargs(id_of("implementation_id", implementation), format_=format)
        if format == "spec-kit":
            return await self._calls.data(SpecKitFiles, request, _spec_kit)
        if format == "task-master":
            return await self._calls.data(TaskMasterTasks, request, _task_master)
        return await self._calls.data(str, request, get_handover._parse_response)

    async def cancel(
        self, implementation: ImplementationRef, *, idempotency_key: str | None = None
    ) -> ImplementationSummary:
        """Cancels a running implementation."""
        request = cancel_implementation._get_kwargs(
            id_of("implementation_id", implementation), idempotency_key=given(idempotency_key)
        )
        return await self._calls.data(ImplementationSummary, request, cancel_implementation._parse_response)

    async def update_plan(
        self, implementation: ImplementationRef, patch: PlanPatch, *, if_match: str | None = None
    ) -> Implementation:
        """Changes a plan that waits; of an implementation as it was read, only if it is still that."""
        request = update_plan._get_kwargs(
            id_of("implementation_id", implementation),
            body=patch,
            if_match=match_of(implementation, if_match),
        )
        return await self._calls.data(Implementation, request, update_plan._parse_response)

    async def approve(
        self,
        implementation: ImplementationRef,
        *,
        if_match: str | None = None,
        idempotency_key: str | None = None,
    ) -> ImplementationSummary:
        """Approves a plan that waits; of an implementation as it was read, only that plan."""
        request = approve_plan._get_kwargs(
            id_of("implementation_id", implementation),
            if_match=match_of(implementation, if_match),
            idempotency_key=given(idempotency_key),
        )
        return await self._calls.data(ImplementationSummary, request, approve_plan._parse_response)

    async def accept(
        self, implementation: ImplementationRef, *, idempotency_key: str | None = None
    ) -> ImplementationSummary:
        """Accepts an implementation whose verdict is `partly`, which completes its dream."""
        request = accept_implementation._get_kwargs(
            id_of("implementation_id", implementation), idempotency_key=given(idempotency_key)
        )
        return await self._calls.data(ImplementationSummary, request, accept_implementation._parse_response)

    async def wait(
        self,
        implementation_id: str,
        *,
        on_progress: Callable[[Implementation], None] | None = None,
        poll_interval: float = 1.0,
        timeout: float | None = None,
    ) -> Implementation:
        """Waits until an implementation has ended, or its plan waits for approval, and returns it.

        `on_progress` is called with each state. Raises `TimeoutError` after `timeout` seconds.
        """

        async def read() -> Implementation:
            return await self.get(implementation_id)

        return await poll_until(
            lambda state: state.status in _AT_REST,
            read,
            on_progress=on_progress,
            poll_interval=poll_interval,
            timeout=timeout,
        )


def _spec_kit(*, client: AuthenticatedClient, response: httpx.Response) -> SpecKitFiles:
    return SpecKitFiles.from_dict(json.loads(response.text))


def _task_master(*, client: AuthenticatedClient, response: httpx.Response) -> TaskMasterTasks:
    return TaskMasterTasks.from_dict(json.loads(response.text))
