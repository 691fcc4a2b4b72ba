from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CountByKind")


@_attrs_define
class CountByKind:
    """How many there are of one kind.

    Attributes:
        kind (str): The kind, as the format names it; `other` for all further ones.
        count (int): How many there are.
    """

    kind: str
    count: int

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        count = self.count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        kind = d.pop("kind")

        count = d.pop("count")

        count_by_kind = cls(
            kind=kind,
            count=count,
        )

        return count_by_kind
