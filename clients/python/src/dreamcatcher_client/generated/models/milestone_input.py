from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MilestoneInput")


@_attrs_define
class MilestoneInput:
    """A milestone to store with a plan.

    Attributes:
        title (str): The result of the milestone, in a few words.
        ticket_ids (list[str]): The ids of the tickets to do for it.
    """

    title: str
    ticket_ids: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        ticket_ids = self.ticket_ids

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
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

        milestone_input = cls(
            title=title,
            ticket_ids=ticket_ids,
        )

        milestone_input.additional_properties = d
        return milestone_input

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
