from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.task_master_task import TaskMasterTask
    from ..models.task_master_tasks_master_metadata import TaskMasterTasksMasterMetadata


T = TypeVar("T", bound="TaskMasterTasksMaster")


@_attrs_define
class TaskMasterTasksMaster:
    """The list of tasks with the tag that task-master begins with.

    Attributes:
        tasks (list[TaskMasterTask]): The tickets of the plan.
        metadata (TaskMasterTasksMasterMetadata): What task-master keeps of a list.
    """

    tasks: list[TaskMasterTask]
    metadata: TaskMasterTasksMasterMetadata

    def to_dict(self) -> dict[str, Any]:
        tasks = []
        for tasks_item_data in self.tasks:
            tasks_item = tasks_item_data.to_dict()
            tasks.append(tasks_item)

        metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "tasks": tasks,
                "metadata": metadata,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.task_master_task import TaskMasterTask
        from ..models.task_master_tasks_master_metadata import (
            TaskMasterTasksMasterMetadata,
        )

        d = dict(src_dict)
        tasks = []
        _tasks = d.pop("tasks")
        for tasks_item_data in _tasks:
            tasks_item = TaskMasterTask.from_dict(tasks_item_data)

            tasks.append(tasks_item)

        metadata = TaskMasterTasksMasterMetadata.from_dict(d.pop("metadata"))

        task_master_tasks_master = cls(
            tasks=tasks,
            metadata=metadata,
        )

        return task_master_tasks_master
