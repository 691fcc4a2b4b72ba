from typing import Literal, cast

WorkflowRequestType = Literal["conversation_to_implementation"]

WORKFLOW_REQUEST_TYPE_VALUES: set[WorkflowRequestType] = {
    "conversation_to_implementation",
}


def check_workflow_request_type(value: str) -> WorkflowRequestType:
    # A later version of the API may have more values: they are read as they are.
    return cast(WorkflowRequestType, value)
