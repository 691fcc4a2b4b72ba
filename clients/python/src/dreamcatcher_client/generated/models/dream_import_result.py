from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="DreamImportResult")


@_attrs_define
class DreamImportResult:
    """The imported dream, and its project if there is one.

    Attributes:
        success (bool): Always true; a failure is a problem response.
        dream_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        project_id (None | str): The id of the dream's project, at PipelineOS or built here; null until there is one.
        tickets_created (int): The number of tickets of that project; 0 until there is one.
        agents_assigned (int): The number of agents that work on that project; 0 until there is one.
        estimated_completion (datetime.datetime | None): When that project is expected to be done; null until there is
            an estimate.
    """

    success: bool
    dream_id: str
    project_id: None | str
    tickets_created: int
    agents_assigned: int
    estimated_completion: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        success = self.success

        dream_id = self.dream_id

        project_id: None | str
        project_id = self.project_id

        tickets_created = self.tickets_created

        agents_assigned = self.agents_assigned

        estimated_completion: None | str
        if isinstance(self.estimated_completion, datetime.datetime):
            estimated_completion = self.estimated_completion.isoformat()
        else:
            estimated_completion = self.estimated_completion

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "success": success,
                "dream_id": dream_id,
                "project_id": project_id,
                "tickets_created": tickets_created,
                "agents_assigned": agents_assigned,
                "estimated_completion": estimated_completion,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        success = d.pop("success")

        dream_id = d.pop("dream_id")

        def _parse_project_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        project_id = _parse_project_id(d.pop("project_id"))

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

        dream_import_result = cls(
            success=success,
            dream_id=dream_id,
            project_id=project_id,
            tickets_created=tickets_created,
            agents_assigned=agents_assigned,
            estimated_completion=estimated_completion,
        )

        return dream_import_result
