# Made from src/dreamcatcher_client/_async/groups/webhooks.py: change that.
"""`client.webhooks`."""

from __future__ import annotations

from typing import overload

from ...generated.api.webhooks import (
    create_webhook,
    delete_webhook,
    get_webhook,
    list_deliveries,
    list_webhooks,
    redeliver,
    rotate_webhook_secret,
    test_webhook,
    update_webhook,
)
from ...generated.models import (
    Webhook,
    WebhookDelivery,
    WebhookDeliveryPage,
    WebhookInput,
    WebhookPage,
    WebhookPatch,
    WebhookWithSecret,
)
from ...refs import given, id_of
from ..calls import Calls
from ..listing import Listing


class WebhooksCalls:
    """Webhooks: addresses that events are sent to."""

    def __init__(self, calls: Calls):
        self._calls = calls

    def create(self, body: WebhookInput, *, idempotency_key: str | None = None) -> WebhookWithSecret:
        """Creates a webhook; its secret is in what is returned, and nowhere else."""
        request = create_webhook._get_kwargs(body=body, idempotency_key=given(idempotency_key))
        return self._calls.data(WebhookWithSecret, request, create_webhook._parse_response)

    def list(self, *, limit: int | None = None, cursor: str | None = None) -> Listing[Webhook]:
        """Lists webhooks without their secrets, oldest first."""

        def read(cursor: str | None) -> WebhookPage:
            request = list_webhooks._get_kwargs(limit=given(limit), cursor=given(cursor))
            return self._calls.data(WebhookPage, request, list_webhooks._parse_response)

        return Listing(read, cursor)

    @overload
    def get(self, webhook_id: str) -> Webhook: ...
    @overload
    def get(self, webhook_id: str, *, if_none_match: str) -> Webhook | None: ...
    def get(self, webhook_id: str, *, if_none_match: str | None = None) -> Webhook | None:
        """Reads a webhook: whether and why it is paused."""
        webhook = id_of("webhook_id", webhook_id)
        request = get_webhook._get_kwargs(webhook, if_none_match=given(if_none_match))
        return self._calls.data_if_changed(Webhook, request, get_webhook._parse_response)

    def update(self, webhook_id: str, body: WebhookPatch) -> Webhook:
        """Changes fields of a webhook; with `status` it is paused, or sends again."""
        request = update_webhook._get_kwargs(id_of("webhook_id", webhook_id), body=body)
        return self._calls.data(Webhook, request, update_webhook._parse_response)

    def delete(self, webhook_id: str) -> None:
        """Deletes a webhook, with what waits to be sent to it."""
        self._calls.done(delete_webhook._get_kwargs(id_of("webhook_id", webhook_id)))

    def rotate_secret(self, webhook_id: str, *, idempotency_key: str | None = None) -> WebhookWithSecret:
        """Makes a new secret; for 24 hours deliveries are signed by the old one too."""
        webhook = id_of("webhook_id", webhook_id)
        request = rotate_webhook_secret._get_kwargs(webhook, idempotency_key=given(idempotency_key))
        return self._calls.data(WebhookWithSecret, request, rotate_webhook_secret._parse_response)

    def test(self, webhook_id: str, *, idempotency_key: str | None = None) -> WebhookDelivery:
        """Sends an event of the name `Test`."""
        webhook = id_of("webhook_id", webhook_id)
        request = test_webhook._get_kwargs(webhook, idempotency_key=given(idempotency_key))
        return self._calls.data(WebhookDelivery, request, test_webhook._parse_response)

    def deliveries(
        self, webhook_id: str, *, limit: int | None = None, cursor: str | None = None
    ) -> Listing[WebhookDelivery]:
        """Lists what was sent in the last 30 days with its attempts, latest first."""
        webhook = id_of("webhook_id", webhook_id)

        def read(cursor: str | None) -> WebhookDeliveryPage:
            request = list_deliveries._get_kwargs(webhook, limit=given(limit), cursor=given(cursor))
            return self._calls.data(WebhookDeliveryPage, request, list_deliveries._parse_response)

        return Listing(read, cursor)

    def redeliver(
        self, webhook_id: str, delivery_id: str, *, idempotency_key: str | None = None
    ) -> WebhookDelivery:
        """Sends a delivery once more that was delivered or given up."""
        request = redeliver._get_kwargs(
            id_of("webhook_id", webhook_id),
            id_of("delivery_id", delivery_id),
            idempotency_key=given(idempotency_key),
        )
        return self._calls.data(WebhookDelivery, request, redeliver._parse_response)
