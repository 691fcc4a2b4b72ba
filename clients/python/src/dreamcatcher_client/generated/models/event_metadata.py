from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="EventMetadata")


@_attrs_define
class EventMetadata:
    """The metadata of an event. Events are delivered at least once, and in order for each dream.

    Attributes:
        event_id (str): The event's id, a ULID, to deduplicate by. It increases with each change of a dream.
        event_version (int): The version of `data`. Within a version, fields are only added.
        occurred_at (datetime.datetime): A time in ISO 8601 format, in UTC.
        owner_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        dream_id (None | str): The id of the dream that changed; null for events that are not of a dream.
        correlation_id (str): The `X-Correlation-Id` of the request that caused the event, or else the id of that
            request.
        traceparent (str): The W3C trace context of the request that caused the event.
    """

    event_id: str
    event_version: int
    occurred_at: datetime.datetime
    owner_id: str
    dream_id: None | str
    correlation_id: str
    traceparent: str

    def to_dict(self) -> dict[str, Any]:
        event_id = self.event_id

        event_version = self.event_version

        occurred_at = self.occurred_at.isoformat()

        owner_id = self.owner_id

        dream_id: None | str
        dream_id = self.dream_id

        correlation_id = self.correlation_id

        traceparent = self.traceparent

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "event_id": event_id,
                "event_version": event_version,
                "occurred_at": occurred_at,
                "owner_id": owner_id,
                "dream_id": dream_id,
                "correlation_id": correlation_id,
                "traceparent": traceparent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        event_id = d.pop("event_id")

        event_version = d.pop("event_version")

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        owner_id = d.pop("owner_id")

        def _parse_dream_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        dream_id = _parse_dream_id(d.pop("dream_id"))

        correlation_id = d.pop("correlation_id")

        traceparent = d.pop("traceparent")

        event_metadata = cls(
            event_id=event_id,
            event_version=event_version,
            occurred_at=occurred_at,
            owner_id=owner_id,
            dream_id=dream_id,
            correlation_id=correlation_id,
            traceparent=traceparent,
        )

        return event_metadata
