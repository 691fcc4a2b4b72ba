from typing import Literal, cast

WebhookStatus = Literal["active", "paused"]

WEBHOOK_STATUS_VALUES: set[WebhookStatus] = {
    "active",
    "paused",
}


def check_webhook_status(value: str) -> WebhookStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(WebhookStatus, value)
