from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.feed_event import FeedEvent


T = TypeVar("T", bound="FeedEventPage")


@_attrs_define
class FeedEventPage:
    """Events after a position.

    Attributes:
        items (list[FeedEvent]): The events, in the order of their positions. Those deleted with their dream are
            missing.
        position (int): The position that this page reaches; pass it as `after` for what follows.
        event_id (None | str): The id of the event at this position, null before the first; pass it as `after_event_id`.
            After a restore from a backup, another event may be there.
        has_more (bool): Whether there already is more after this position.
    """

    items: list[FeedEvent]
    position: int
    event_id: None | str
    has_more: bool

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        position = self.position

        event_id: None | str
        event_id = self.event_id

        has_more = self.has_more

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "items": items,
                "position": position,
                "event_id": event_id,
                "has_more": has_more,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.feed_event import FeedEvent

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = FeedEvent.from_dict(items_item_data)

            items.append(items_item)

        position = d.pop("position")

        def _parse_event_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        event_id = _parse_event_id(d.pop("event_id"))

        has_more = d.pop("has_more")

        feed_event_page = cls(
            items=items,
            position=position,
            event_id=event_id,
            has_more=has_more,
        )

        return feed_event_page
