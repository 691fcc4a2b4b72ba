# Made from src/dreamcatcher_client/_async/groups/workflows.py: change that.
"""`client.workflows`."""

from __future__ import annotations

from collections.abc import Callable
from typing import overload

from ...generated.api.workflows import (
    cancel_workflow,
    create_workflow,
    get_workflow,
    list_workflows,
    retry_workflow,
)
from ...generated.models import Workflow, WorkflowPage, WorkflowRequest
from ...refs import given, id_of
from ..calls import Calls
from ..listing import Listing
from ..poll import poll_until

#: The statuses in which a workflow goes on only after a person does something.
AT_REST = ("waiting", "completed", "failed", "cancelled")


class WorkflowsCalls:
    """Workflows, which take something through several services, step by step."""

    def __init__(self, calls: Calls):
        self._calls = calls

    def start(self, body: WorkflowRequest, *, idempotency_key: str | None = None) -> Workflow:
        """Starts a workflow of one of the types; `wait` follows its steps."""
        request = create_workflow._get_kwargs(body=body, idempotency_key=given(idempotency_key))
        return self._calls.data(Workflow, request, create_workflow._parse_response)

    def list(self, *, limit: int | None = None, cursor: str | None = None) -> Listing[Workflow]:
        """Lists workflows with their steps, the last started first."""

        def read(cursor: str | None) -> WorkflowPage:
            request = list_workflows._get_kwargs(limit=given(limit), cursor=given(cursor))
            return self._calls.data(WorkflowPage, request, list_workflows._parse_response)

        return Listing(read, cursor)

    @overload
    def get(self, workflow_id: str) -> Workflow: ...
    @overload
    def get(self, workflow_id: str, *, if_none_match: str) -> Workflow | None: ...
    def get(self, workflow_id: str, *, if_none_match: str | None = None) -> Workflow | None:
        """Reads a workflow with its steps."""
        workflow = id_of("workflow_id", workflow_id)
        request = get_workflow._get_kwargs(workflow, if_none_match=given(if_none_match))
        return self._calls.data_if_changed(Workflow, request, get_workflow._parse_response)

    def cancel(self, workflow_id: str, *, idempotency_key: str | None = None) -> Workflow:
        """Cancels a workflow and what its running step has started."""
        workflow = id_of("workflow_id", workflow_id)
        request = cancel_workflow._get_kwargs(workflow, idempotency_key=given(idempotency_key))
        return self._calls.data(Workflow, request, cancel_workflow._parse_response)

    def retry(self, workflow_id: str, *, idempotency_key: str | None = None) -> Workflow:
        """Starts a workflow again that failed or was cancelled, from the step where it ended."""
        workflow = id_of("workflow_id", workflow_id)
        request = retry_workflow._get_kwargs(workflow, idempotency_key=given(idempotency_key))
        return self._calls.data(Workflow, request, retry_workflow._parse_response)

    def wait(
        self,
        workflow_id: str,
        *,
        on_progress: Callable[[Workflow], None] | None = None,
        poll_interval: float = 1.0,
        timeout: float | None = None,
    ) -> Workflow:
        """Waits until a workflow has ended, or its plan waits for approval, and returns it.

        `on_progress` is called with each state. Raises `TimeoutError` after `timeout` seconds.
        """

        def read() -> Workflow:
            return self.get(workflow_id)

        return poll_until(
            lambda state: state.status in AT_REST,
            read,
            on_progress=on_progress,
            poll_interval=poll_interval,
            timeout=timeout,
        )
