from typing import Literal, cast

WorkflowType = Literal["conversation_to_implementation"]

WORKFLOW_TYPE_VALUES: set[WorkflowType] = {
    "conversation_to_implementation",
}


def check_workflow_type(value: str) -> WorkflowType:
    # A later version of the API may have more values: they are read as they are.
    return cast(WorkflowType, value)
