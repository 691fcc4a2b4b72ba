from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="EstimateInput")


@_attrs_define
class EstimateInput:
    """The estimated work of a ticket.

    Attributes:
        low (float): The least, in hours.
        high (float): The most, in hours; at least `low`.
        reason (str | Unset): Why that long, in one sentence. Default: 'Estimated by a person.'.
    """

    low: float
    high: float
    reason: str | Unset = "Estimated by a person."
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        low = self.low

        high = self.high

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "low": low,
                "high": high,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        low = d.pop("low")

        high = d.pop("high")

        reason = d.pop("reason", UNSET)

        estimate_input = cls(
            low=low,
            high=high,
            reason=reason,
        )

        estimate_input.additional_properties = d
        return estimate_input

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
