from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.project_facts_outcome_type_0 import (
    ProjectFactsOutcomeType0,
    check_project_facts_outcome_type_0,
)

T = TypeVar("T", bound="ProjectFacts")


@_attrs_define
class ProjectFacts:
    """What PipelineOS has reported about a project.

    Attributes:
        project_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        tickets_created (int): The number of tickets; 0 until PipelineOS has reported any.
        agents_assigned (int): The number of agents; 0 until PipelineOS has reported any.
        estimated_completion (datetime.datetime | None): When the project is expected to be done; null until there is an
            estimate.
        progress (float | None): The part that is done, from 0 to 1; null before the first report, and after a failure.
        progress_message (None | str): What was done last; null before the first report, and after the end.
        outcome (None | ProjectFactsOutcomeType0): How the project ended; null until then.
        failure (None | str): Why the project failed; null unless `outcome` is `failed`.
    """

    project_id: str
    tickets_created: int
    agents_assigned: int
    estimated_completion: datetime.datetime | None
    progress: float | None
    progress_message: None | str
    outcome: None | ProjectFactsOutcomeType0
    failure: None | str

    def to_dict(self) -> dict[str, Any]:
        project_id = self.project_id

        tickets_created = self.tickets_created

        agents_assigned = self.agents_assigned

        estimated_completion: None | str
        if isinstance(self.estimated_completion, datetime.datetime):
            estimated_completion = self.estimated_completion.isoformat()
        else:
            estimated_completion = self.estimated_completion

        progress: float | None
        progress = self.progress

        progress_message: None | str
        progress_message = self.progress_message

        outcome: None | str
        if isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        failure: None | str
        failure = self.failure

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "project_id": project_id,
                "tickets_created": tickets_created,
                "agents_assigned": agents_assigned,
                "estimated_completion": estimated_completion,
                "progress": progress,
                "progress_message": progress_message,
                "outcome": outcome,
                "failure": failure,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        project_id = d.pop("project_id")

        tickets_created = d.pop("tickets_created")

        agents_assigned = d.pop("agents_assigned")

        def _parse_estimated_completion(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                estimated_completion_type_0 = datetime.datetime.fromisoformat(data)

                return estimated_completion_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        estimated_completion = _parse_estimated_completion(
            d.pop("estimated_completion")
        )

        def _parse_progress(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        progress = _parse_progress(d.pop("progress"))

        def _parse_progress_message(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        progress_message = _parse_progress_message(d.pop("progress_message"))

        def _parse_outcome(data: object) -> None | ProjectFactsOutcomeType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_project_facts_outcome_type_0(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ProjectFactsOutcomeType0, data)

        outcome = _parse_outcome(d.pop("outcome"))

        def _parse_failure(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        failure = _parse_failure(d.pop("failure"))

        project_facts = cls(
            project_id=project_id,
            tickets_created=tickets_created,
            agents_assigned=agents_assigned,
            estimated_completion=estimated_completion,
            progress=progress,
            progress_message=progress_message,
            outcome=outcome,
            failure=failure,
        )

        return project_facts
