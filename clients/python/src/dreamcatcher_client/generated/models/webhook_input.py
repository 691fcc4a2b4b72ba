from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="WebhookInput")


@_attrs_define
class WebhookInput:
    """A webhook to create. Unknown fields are refused.

    Attributes:
        url (str): Where events are sent: an https address that is public. Redirects are not followed. Addresses of
            private networks are refused, when it is set and at each delivery.
        description (str | Unset): What it is for. Default: ''.
        events (list[str] | Unset): The names of the events to send; empty for all.
        dream_id (None | str | Unset): Only events of this dream; null for those of all.
        ordered (bool | Unset): Whether the events of a dream are sent in their order: one that fails holds up those of
            its dream, until it is given up. Default: False.
    """

    url: str
    description: str | Unset = ""
    events: list[str] | Unset = UNSET
    dream_id: None | str | Unset = UNSET
    ordered: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        description = self.description

        events: list[str] | Unset = UNSET
        if not isinstance(self.events, Unset):
            events = self.events

        dream_id: None | str | Unset
        if isinstance(self.dream_id, Unset):
            dream_id = UNSET
        else:
            dream_id = self.dream_id

        ordered = self.ordered

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "url": url,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if events is not UNSET:
            field_dict["events"] = events
        if dream_id is not UNSET:
            field_dict["dream_id"] = dream_id
        if ordered is not UNSET:
            field_dict["ordered"] = ordered

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        url = d.pop("url")

        description = d.pop("description", UNSET)

        events = cast(list[str], d.pop("events", UNSET))

        def _parse_dream_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        dream_id = _parse_dream_id(d.pop("dream_id", UNSET))

        ordered = d.pop("ordered", UNSET)

        webhook_input = cls(
            url=url,
            description=description,
            events=events,
            dream_id=dream_id,
            ordered=ordered,
        )

        return webhook_input
