from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.task_master_task_priority import (
    TaskMasterTaskPriority,
    check_task_master_task_priority,
)
from ..models.task_master_task_status import (
    TaskMasterTaskStatus,
    check_task_master_task_status,
)

T = TypeVar("T", bound="TaskMasterTask")


@_attrs_define
class TaskMasterTask:
    """A task of task-master.

    Attributes:
        id (int): The task's id, unique in its list.
        title (str): The title of the ticket.
        description (str): What is to be done, with its quote.
        status (TaskMasterTaskStatus): Whether it is done; `review` for what is only to be checked.
        dependencies (list[int]): The ids of the tasks to do before it.
        priority (TaskMasterTaskPriority): `high` in the first milestone, `medium` in the second, `low` in others.
        details (str): Description, estimate and decisions.
        test_strategy (str): The acceptance criteria, each with its quote.
        subtasks (list[Any]): Always empty.
    """

    id: int
    title: str
    description: str
    status: TaskMasterTaskStatus
    dependencies: list[int]
    priority: TaskMasterTaskPriority
    details: str
    test_strategy: str
    subtasks: list[Any]

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        title = self.title

        description = self.description

        status: str = self.status

        dependencies = self.dependencies

        priority: str = self.priority

        details = self.details

        test_strategy = self.test_strategy

        subtasks = self.subtasks

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "title": title,
                "description": description,
                "status": status,
                "dependencies": dependencies,
                "priority": priority,
                "details": details,
                "testStrategy": test_strategy,
                "subtasks": subtasks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = d.pop("id")

        title = d.pop("title")

        description = d.pop("description")

        status = check_task_master_task_status(d.pop("status"))

        dependencies = cast(list[int], d.pop("dependencies"))

        priority = check_task_master_task_priority(d.pop("priority"))

        details = d.pop("details")

        test_strategy = d.pop("testStrategy")

        subtasks = cast(list[Any], d.pop("subtasks"))

        task_master_task = cls(
            id=id,
            title=title,
            description=description,
            status=status,
            dependencies=dependencies,
            priority=priority,
            details=details,
            test_strategy=test_strategy,
            subtasks=subtasks,
        )

        return task_master_task
