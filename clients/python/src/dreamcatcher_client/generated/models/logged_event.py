from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.logged_event_type import LoggedEventType, check_logged_event_type

if TYPE_CHECKING:
    from ..models.event_metadata import EventMetadata
    from ..models.logged_event_data import LoggedEventData


T = TypeVar("T", bound="LoggedEvent")


@_attrs_define
class LoggedEvent:
    """An event in a dream's log.

    Attributes:
        type_ (LoggedEventType): The event's name, its `detail-type` on the bus.
        metadata (EventMetadata): The metadata of an event. Events are delivered at least once, and in order for each
            dream.
        data (LoggedEventData): The data of the event; each `type` has its own schema.
    """

    type_: LoggedEventType
    metadata: EventMetadata
    data: LoggedEventData

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        metadata = self.metadata.to_dict()

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
                "metadata": metadata,
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.event_metadata import EventMetadata
        from ..models.logged_event_data import LoggedEventData

        d = dict(src_dict)
        type_ = check_logged_event_type(d.pop("type"))

        metadata = EventMetadata.from_dict(d.pop("metadata"))

        data = LoggedEventData.from_dict(d.pop("data"))

        logged_event = cls(
            type_=type_,
            metadata=metadata,
            data=data,
        )

        return logged_event
