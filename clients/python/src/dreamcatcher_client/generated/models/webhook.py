from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.webhook_status import WebhookStatus, check_webhook_status

T = TypeVar("T", bound="Webhook")


@_attrs_define
class Webhook:
    """An address that the events of a user are sent to.

    Attributes:
        id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its
            own.
        owner_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        url (str): Where events are sent.
        description (str): What it is for.
        events (list[str]): The names of the events that are sent; empty for all.
        dream_id (None | str): Only events of this dream; null for those of all.
        ordered (bool): Whether the events of a dream are sent in their order: one that fails holds up those of its
            dream, until it is given up.
        status (WebhookStatus): Whether events are sent.
        paused_because (None | str): Why it is paused, for a person; null while it is active.
        failures (int): How many deliveries in a row were given up; at 5 it is paused.
        created_at (datetime.datetime): A time in ISO 8601 format, in UTC.
        updated_at (datetime.datetime): A time in ISO 8601 format, in UTC.
    """

    id: str
    owner_id: str
    url: str
    description: str
    events: list[str]
    dream_id: None | str
    ordered: bool
    status: WebhookStatus
    paused_because: None | str
    failures: int
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        owner_id = self.owner_id

        url = self.url

        description = self.description

        events = self.events

        dream_id: None | str
        dream_id = self.dream_id

        ordered = self.ordered

        status: str = self.status

        paused_because: None | str
        paused_because = self.paused_because

        failures = self.failures

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "owner_id": owner_id,
                "url": url,
                "description": description,
                "events": events,
                "dream_id": dream_id,
                "ordered": ordered,
                "status": status,
                "paused_because": paused_because,
                "failures": failures,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = d.pop("id")

        owner_id = d.pop("owner_id")

        url = d.pop("url")

        description = d.pop("description")

        events = cast(list[str], d.pop("events"))

        def _parse_dream_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        dream_id = _parse_dream_id(d.pop("dream_id"))

        ordered = d.pop("ordered")

        status = check_webhook_status(d.pop("status"))

        def _parse_paused_because(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        paused_because = _parse_paused_because(d.pop("paused_because"))

        failures = d.pop("failures")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        webhook = cls(
            id=id,
            owner_id=owner_id,
            url=url,
            description=description,
            events=events,
            dream_id=dream_id,
            ordered=ordered,
            status=status,
            paused_because=paused_because,
            failures=failures,
            created_at=created_at,
            updated_at=updated_at,
        )

        return webhook
