from typing import Literal, cast

TaskMasterTaskPriority = Literal["high", "low", "medium"]

TASK_MASTER_TASK_PRIORITY_VALUES: set[TaskMasterTaskPriority] = {
    "high",
    "low",
    "medium",
}


def check_task_master_task_priority(value: str) -> TaskMasterTaskPriority:
    # A later version of the API may have more values: they are read as they are.
    return cast(TaskMasterTaskPriority, value)
