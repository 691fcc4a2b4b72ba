from typing import Literal, cast

TaskMasterTaskStatus = Literal["done", "pending", "review"]

TASK_MASTER_TASK_STATUS_VALUES: set[TaskMasterTaskStatus] = {
    "done",
    "pending",
    "review",
}


def check_task_master_task_status(value: str) -> TaskMasterTaskStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(TaskMasterTaskStatus, value)
