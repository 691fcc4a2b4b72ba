from typing import Literal, cast

WorkflowStepName = Literal["approve", "build", "capture", "plan"]

WORKFLOW_STEP_NAME_VALUES: set[WorkflowStepName] = {
    "approve",
    "build",
    "capture",
    "plan",
}


def check_workflow_step_name(value: str) -> WorkflowStepName:
    # A later version of the API may have more values: they are read as they are.
    return cast(WorkflowStepName, value)
