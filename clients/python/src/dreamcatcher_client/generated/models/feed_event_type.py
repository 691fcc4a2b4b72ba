from typing import Literal, cast

FeedEventType = Literal[
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

FEED_EVENT_TYPE_VALUES: set[FeedEventType] = {
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


def check_feed_event_type(value: str) -> FeedEventType:
    # A later version of the API may have more values: they are read as they are.
    return cast(FeedEventType, value)
