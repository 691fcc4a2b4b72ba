from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.task_master_tasks_master import TaskMasterTasksMaster


T = TypeVar("T", bound="TaskMasterTasks")


@_attrs_define
class TaskMasterTasks:
    """`tasks.json` of task-master.

    Attributes:
        master (TaskMasterTasksMaster): The list of tasks with the tag that task-master begins with.
    """

    master: TaskMasterTasksMaster

    def to_dict(self) -> dict[str, Any]:
        master = self.master.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "master": master,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.task_master_tasks_master import TaskMasterTasksMaster

        d = dict(src_dict)
        master = TaskMasterTasksMaster.from_dict(d.pop("master"))

        task_master_tasks = cls(
            master=master,
        )

        return task_master_tasks
