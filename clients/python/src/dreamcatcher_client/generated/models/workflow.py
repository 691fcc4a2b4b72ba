from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.workflow_status import WorkflowStatus, check_workflow_status
from ..models.workflow_type import WorkflowType, check_workflow_type

if TYPE_CHECKING:
    from ..models.workflow_input import WorkflowInput
    from ..models.workflow_step import WorkflowStep


T = TypeVar("T", bound="Workflow")


@_attrs_define
class Workflow:
    """A chain of services that work on one thing, step by step.

    Attributes:
        id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its
            own.
        owner_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        type_ (WorkflowType): What a workflow does.
            `conversation_to_implementation`: captures a conversation and organizes it into its dream, plans it, waits for
            approval where that is asked for, and builds and verifies the project.
        status (WorkflowStatus): The status of a workflow.
            `running`: its steps are worked on.
            `waiting`: a plan waits for a person's approval.
            `completed`: every step is completed or skipped.
            `failed`: a step failed; `failure` has the reason. It may be retried.
            `cancelled`: its owner cancelled it. It may be retried.
        input_ (WorkflowInput): What it works on, without the conversation where that came with the request.
        steps (list[WorkflowStep]): Its steps, in their order.
        attempt (int): How many times it was started; more than 1 after a retry.
        failure (None | str): Why it failed or was cancelled, for a person; null otherwise.
        correlation_id (str): The id that all its requests, events and messages have in common.
        created_at (datetime.datetime): A time in ISO 8601 format, in UTC.
        updated_at (datetime.datetime): A time in ISO 8601 format, in UTC.
        completed_at (datetime.datetime | None): When it ended; null before.
    """

    id: str
    owner_id: str
    type_: WorkflowType
    status: WorkflowStatus
    input_: WorkflowInput
    steps: list[WorkflowStep]
    attempt: int
    failure: None | str
    correlation_id: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    completed_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        owner_id = self.owner_id

        type_: str = self.type_

        status: str = self.status

        input_ = self.input_.to_dict()

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        attempt = self.attempt

        failure: None | str
        failure = self.failure

        correlation_id = self.correlation_id

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        completed_at: None | str
        if isinstance(self.completed_at, datetime.datetime):
            completed_at = self.completed_at.isoformat()
        else:
            completed_at = self.completed_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "owner_id": owner_id,
                "type": type_,
                "status": status,
                "input": input_,
                "steps": steps,
                "attempt": attempt,
                "failure": failure,
                "correlation_id": correlation_id,
                "created_at": created_at,
                "updated_at": updated_at,
                "completed_at": completed_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.workflow_input import WorkflowInput
        from ..models.workflow_step import WorkflowStep

        d = dict(src_dict)
        id = d.pop("id")

        owner_id = d.pop("owner_id")

        type_ = check_workflow_type(d.pop("type"))

        status = check_workflow_status(d.pop("status"))

        input_ = WorkflowInput.from_dict(d.pop("input"))

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = WorkflowStep.from_dict(steps_item_data)

            steps.append(steps_item)

        attempt = d.pop("attempt")

        def _parse_failure(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        failure = _parse_failure(d.pop("failure"))

        correlation_id = d.pop("correlation_id")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_completed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                completed_at_type_0 = datetime.datetime.fromisoformat(data)

                return completed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        completed_at = _parse_completed_at(d.pop("completed_at"))

        workflow = cls(
            id=id,
            owner_id=owner_id,
            type_=type_,
            status=status,
            input_=input_,
            steps=steps,
            attempt=attempt,
            failure=failure,
            correlation_id=correlation_id,
            created_at=created_at,
            updated_at=updated_at,
            completed_at=completed_at,
        )

        return workflow
