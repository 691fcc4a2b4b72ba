from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.workflow_step_name import WorkflowStepName, check_workflow_step_name
from ..models.workflow_step_status import WorkflowStepStatus, check_workflow_step_status

if TYPE_CHECKING:
    from ..models.workflow_step_links_item import WorkflowStepLinksItem
    from ..models.workflow_step_result_type_0 import WorkflowStepResultType0


T = TypeVar("T", bound="WorkflowStep")


@_attrs_define
class WorkflowStep:
    """One step of a workflow.

    Attributes:
        name (WorkflowStepName): The name of a step.
        status (WorkflowStepStatus): `waiting`: a plan waits for a person's approval. `skipped`: there was nothing to
            do, `reason` says why.
        started_at (datetime.datetime | None): When it was started; null before.
        completed_at (datetime.datetime | None): When it ended; null before.
        result (None | WorkflowStepResultType0): What came out, in a few ids and numbers; null before it is completed.
        reason (None | str): Why it was skipped or failed; null otherwise.
        links (list[WorkflowStepLinksItem]): What it made or works on.
    """

    name: WorkflowStepName
    status: WorkflowStepStatus
    started_at: datetime.datetime | None
    completed_at: datetime.datetime | None
    result: None | WorkflowStepResultType0
    reason: None | str
    links: list[WorkflowStepLinksItem]

    def to_dict(self) -> dict[str, Any]:
        from ..models.workflow_step_result_type_0 import WorkflowStepResultType0

        name: str = self.name

        status: str = self.status

        started_at: None | str
        if isinstance(self.started_at, datetime.datetime):
            started_at = self.started_at.isoformat()
        else:
            started_at = self.started_at

        completed_at: None | str
        if isinstance(self.completed_at, datetime.datetime):
            completed_at = self.completed_at.isoformat()
        else:
            completed_at = self.completed_at

        result: dict[str, Any] | None
        if isinstance(self.result, WorkflowStepResultType0):
            result = self.result.to_dict()
        else:
            result = self.result

        reason: None | str
        reason = self.reason

        links = []
        for links_item_data in self.links:
            links_item = links_item_data.to_dict()
            links.append(links_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "status": status,
                "started_at": started_at,
                "completed_at": completed_at,
                "result": result,
                "reason": reason,
                "links": links,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.workflow_step_links_item import WorkflowStepLinksItem
        from ..models.workflow_step_result_type_0 import WorkflowStepResultType0

        d = dict(src_dict)
        name = check_workflow_step_name(d.pop("name"))

        status = check_workflow_step_status(d.pop("status"))

        def _parse_started_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                started_at_type_0 = datetime.datetime.fromisoformat(data)

                return started_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        started_at = _parse_started_at(d.pop("started_at"))

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

        def _parse_result(data: object) -> None | WorkflowStepResultType0:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                result_type_0 = WorkflowStepResultType0.from_dict(data)

                return result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WorkflowStepResultType0, data)

        result = _parse_result(d.pop("result"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        links = []
        _links = d.pop("links")
        for links_item_data in _links:
            links_item = WorkflowStepLinksItem.from_dict(links_item_data)

            links.append(links_item)

        workflow_step = cls(
            name=name,
            status=status,
            started_at=started_at,
            completed_at=completed_at,
            result=result,
            reason=reason,
            links=links,
        )

        return workflow_step
