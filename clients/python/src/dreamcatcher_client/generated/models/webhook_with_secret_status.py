from typing import Literal, cast

WebhookWithSecretStatus = Literal["active", "paused"]

WEBHOOK_WITH_SECRET_STATUS_VALUES: set[WebhookWithSecretStatus] = {
    "active",
    "paused",
}


def check_webhook_with_secret_status(value: str) -> WebhookWithSecretStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(WebhookWithSecretStatus, value)
