from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="TaskMasterTasksMasterMetadata")


@_attrs_define
class TaskMasterTasksMasterMetadata:
    """What task-master keeps of a list.

    Attributes:
        created (datetime.datetime): When the implementation was requested.
        updated (datetime.datetime): The same.
        description (str): The dream's title.
    """

    created: datetime.datetime
    updated: datetime.datetime
    description: str

    def to_dict(self) -> dict[str, Any]:
        created = self.created.isoformat()

        updated = self.updated.isoformat()

        description = self.description

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "created": created,
                "updated": updated,
                "description": description,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        created = datetime.datetime.fromisoformat(d.pop("created"))

        updated = datetime.datetime.fromisoformat(d.pop("updated"))

        description = d.pop("description")

        task_master_tasks_master_metadata = cls(
            created=created,
            updated=updated,
            description=description,
        )

        return task_master_tasks_master_metadata
