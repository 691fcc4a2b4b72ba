from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Estimate")


@_attrs_define
class Estimate:
    """The estimated work of a ticket.

    Attributes:
        low (float): The least, in hours.
        high (float): The most, in hours; at least `low`.
        reason (str): Why that long, in one sentence.
    """

    low: float
    high: float
    reason: str

    def to_dict(self) -> dict[str, Any]:
        low = self.low

        high = self.high

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "low": low,
                "high": high,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        low = d.pop("low")

        high = d.pop("high")

        reason = d.pop("reason")

        estimate = cls(
            low=low,
            high=high,
            reason=reason,
        )

        return estimate
