from typing import Literal, cast

WorkflowStepStatus = Literal[
    "completed", "failed", "pending", "running", "skipped", "waiting"
]

WORKFLOW_STEP_STATUS_VALUES: set[WorkflowStepStatus] = {
    "completed",
    "failed",
    "pending",
    "running",
    "skipped",
    "waiting",
}


def check_workflow_step_status(value: str) -> WorkflowStepStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(WorkflowStepStatus, value)
