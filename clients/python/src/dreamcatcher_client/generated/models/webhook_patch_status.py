from typing import Literal, cast

WebhookPatchStatus = Literal["active", "paused"]

WEBHOOK_PATCH_STATUS_VALUES: set[WebhookPatchStatus] = {
    "active",
    "paused",
}


def check_webhook_patch_status(value: str) -> WebhookPatchStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(WebhookPatchStatus, value)
