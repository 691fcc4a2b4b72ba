from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Milestone")


@_attrs_define
class Milestone:
    """Tickets that are delivered together.

    Attributes:
        title (str): The result of the milestone, in a few words.
        ticket_ids (list[str]): The ids of the tickets to do for it.
    """

    title: str
    ticket_ids: list[str]

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        ticket_ids = self.ticket_ids

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
                "ticket_ids": ticket_ids,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        title = d.pop("title")

        ticket_ids = cast(list[str], d.pop("ticket_ids"))

        milestone = cls(
            title=title,
            ticket_ids=ticket_ids,
        )

        return milestone
