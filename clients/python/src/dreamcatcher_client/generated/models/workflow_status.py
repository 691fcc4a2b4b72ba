from typing import Literal, cast

WorkflowStatus = Literal["cancelled", "completed", "failed", "running", "waiting"]

WORKFLOW_STATUS_VALUES: set[WorkflowStatus] = {
    "cancelled",
    "completed",
    "failed",
    "running",
    "waiting",
}


def check_workflow_status(value: str) -> WorkflowStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(WorkflowStatus, value)
