from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.feed_event_type import FeedEventType, check_feed_event_type

if TYPE_CHECKING:
    from ..models.event_metadata import EventMetadata
    from ..models.feed_event_data import FeedEventData


T = TypeVar("T", bound="FeedEvent")


@_attrs_define
class FeedEvent:
    """An event with its position among all events of the user.

    Attributes:
        type_ (FeedEventType): The event's name, its `detail-type` on the bus.
        metadata (EventMetadata): The metadata of an event. Events are delivered at least once, and in order for each
            dream.
        data (FeedEventData): The data of the event; each `type` has its own schema.
        position (int): The event's position among all events of the user.
    """

    type_: FeedEventType
    metadata: EventMetadata
    data: FeedEventData
    position: int

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        metadata = self.metadata.to_dict()

        data = self.data.to_dict()

        position = self.position

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
                "metadata": metadata,
                "data": data,
                "position": position,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.event_metadata import EventMetadata
        from ..models.feed_event_data import FeedEventData

        d = dict(src_dict)
        type_ = check_feed_event_type(d.pop("type"))

        metadata = EventMetadata.from_dict(d.pop("metadata"))

        data = FeedEventData.from_dict(d.pop("data"))

        position = d.pop("position")

        feed_event = cls(
            type_=type_,
            metadata=metadata,
            data=data,
            position=position,
        )

        return feed_event
