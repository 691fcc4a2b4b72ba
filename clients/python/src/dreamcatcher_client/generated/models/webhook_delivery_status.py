from typing import Literal, cast

WebhookDeliveryStatus = Literal["delivered", "failed", "pending"]

WEBHOOK_DELIVERY_STATUS_VALUES: set[WebhookDeliveryStatus] = {
    "delivered",
    "failed",
    "pending",
}


def check_webhook_delivery_status(value: str) -> WebhookDeliveryStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(WebhookDeliveryStatus, value)
