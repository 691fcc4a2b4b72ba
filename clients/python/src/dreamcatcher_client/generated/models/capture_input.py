from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.stage_brand import StageBrand, check_stage_brand
from ..types import UNSET, Unset

T = TypeVar("T", bound="CaptureInput")


@_attrs_define
class CaptureInput:
    """One conversation: either the body itself, or its field `conversation` beside options.

    Attributes:
        dream_id (str | Unset): A dream's id: any id but `import` and `brand`, which are segments of other paths.
        brand (StageBrand | Unset): One of the brands configured for this stage.
        tags (list[str] | Unset): Tags to add to those found in the conversation.
        conversation (Any | Unset): One conversation, as a JSON object, a list, or text. Without it, the body itself is
            the conversation.
    """

    dream_id: str | Unset = UNSET
    brand: StageBrand | Unset = UNSET
    tags: list[str] | Unset = UNSET
    conversation: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        dream_id = self.dream_id

        brand: str | Unset = UNSET
        if not isinstance(self.brand, Unset):
            brand = self.brand

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        conversation = self.conversation

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if dream_id is not UNSET:
            field_dict["dream_id"] = dream_id
        if brand is not UNSET:
            field_dict["brand"] = brand
        if tags is not UNSET:
            field_dict["tags"] = tags
        if conversation is not UNSET:
            field_dict["conversation"] = conversation

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        dream_id = d.pop("dream_id", UNSET)

        _brand = d.pop("brand", UNSET)
        brand: StageBrand | Unset
        if isinstance(_brand, Unset):
            brand = UNSET
        else:
            brand = check_stage_brand(_brand)

        tags = cast(list[str], d.pop("tags", UNSET))

        conversation = d.pop("conversation", UNSET)

        capture_input = cls(
            dream_id=dream_id,
            brand=brand,
            tags=tags,
            conversation=conversation,
        )

        capture_input.additional_properties = d
        return capture_input

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
