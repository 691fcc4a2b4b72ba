from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="LivePassRequest")


@_attrs_define
class LivePassRequest:
    """What a pass is for.

    Attributes:
        dream_id (str | Unset): What is followed: a dream's id, or `*` for all dreams and imports of the user.
    """

    dream_id: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        dream_id = self.dream_id

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if dream_id is not UNSET:
            field_dict["dream_id"] = dream_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        dream_id = d.pop("dream_id", UNSET)

        live_pass_request = cls(
            dream_id=dream_id,
        )

        return live_pass_request
