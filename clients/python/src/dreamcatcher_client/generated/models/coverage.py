from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Coverage")


@_attrs_define
class Coverage:
    """How much of the conversation's programs the checks ran.

    Attributes:
        lines (int): The number of lines with code in the project's programs.
        ran (int): The number of those that the checks ran.
    """

    lines: int
    ran: int

    def to_dict(self) -> dict[str, Any]:
        lines = self.lines

        ran = self.ran

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "lines": lines,
                "ran": ran,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        lines = d.pop("lines")

        ran = d.pop("ran")

        coverage = cls(
            lines=lines,
            ran=ran,
        )

        return coverage
