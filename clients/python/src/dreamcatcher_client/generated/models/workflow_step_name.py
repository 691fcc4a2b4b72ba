from typing import Literal, cast

WorkflowStepName = Literal[
    "analyze",
    "approve",
    "build",
    "capture",
    "compare",
    "generate",
    "modernize",
    "plan",
    "route",
]

WORKFLOW_STEP_NAME_VALUES: set[WorkflowStepName] = {
    "analyze",
    "approve",
    "build",
    "capture",
    "compare",
    "generate",
    "modernize",
    "plan",
    "route",
}


def check_workflow_step_name(value: str) -> WorkflowStepName:
    # A later version of the API may have more values: they are read as they are.
    return cast(WorkflowStepName, value)
