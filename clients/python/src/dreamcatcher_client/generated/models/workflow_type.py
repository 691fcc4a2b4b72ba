from typing import Literal, cast

WorkflowType = Literal[
    "code_analysis", "conversation_to_implementation", "legacy_modernization"
]

WORKFLOW_TYPE_VALUES: set[WorkflowType] = {
    "code_analysis",
    "conversation_to_implementation",
    "legacy_modernization",
}


def check_workflow_type(value: str) -> WorkflowType:
    # A later version of the API may have more values: they are read as they are.
    return cast(WorkflowType, value)
