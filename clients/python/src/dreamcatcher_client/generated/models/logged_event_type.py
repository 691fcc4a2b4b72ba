from typing import Literal, cast

LoggedEventType = Literal[
    "ConversationCaptured",
    "DreamCreated",
    "DreamDeleted",
    "DreamImported",
    "DreamSynced",
    "DreamTodosUpdated",
    "DreamUpdated",
    "ImplementationAccepted",
    "ImplementationApproved",
    "ImplementationCompleted",
    "ImplementationFailed",
    "ImplementationProgressed",
    "ImplementationRequested",
    "ImportCompleted",
    "WebhookPaused",
    "WorkflowCompleted",
    "WorkflowFailed",
    "WorkflowProgressed",
    "WorkflowStarted",
]

LOGGED_EVENT_TYPE_VALUES: set[LoggedEventType] = {
    "ConversationCaptured",
    "DreamCreated",
    "DreamDeleted",
    "DreamImported",
    "DreamSynced",
    "DreamTodosUpdated",
    "DreamUpdated",
    "ImplementationAccepted",
    "ImplementationApproved",
    "ImplementationCompleted",
    "ImplementationFailed",
    "ImplementationProgressed",
    "ImplementationRequested",
    "ImportCompleted",
    "WebhookPaused",
    "WorkflowCompleted",
    "WorkflowFailed",
    "WorkflowProgressed",
    "WorkflowStarted",
}


def check_logged_event_type(value: str) -> LoggedEventType:
    # A later version of the API may have more values: they are read as they are.
    return cast(LoggedEventType, value)
