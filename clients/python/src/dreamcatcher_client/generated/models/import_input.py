from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.stage_brand import StageBrand, check_stage_brand
from ..types import UNSET, Unset

T = TypeVar("T", bound="ImportInput")


@_attrs_define
class ImportInput:
    """The file to upload. Unknown fields are refused.

    Attributes:
        filename (str): The file's name, for display: any file may be sent, and its format is detected from its content.
        size (int): The file's exact size in bytes.
        brand (StageBrand | Unset): One of the brands configured for this stage.
        tags (list[str] | Unset): Tags to add to dreams that the import creates or updates.
    """

    filename: str
    size: int
    brand: StageBrand | Unset = UNSET
    tags: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        filename = self.filename

        size = self.size

        brand: str | Unset = UNSET
        if not isinstance(self.brand, Unset):
            brand = self.brand

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "filename": filename,
                "size": size,
            }
        )
        if brand is not UNSET:
            field_dict["brand"] = brand
        if tags is not UNSET:
            field_dict["tags"] = tags

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        filename = d.pop("filename")

        size = d.pop("size")

        _brand = d.pop("brand", UNSET)
        brand: StageBrand | Unset
        if isinstance(_brand, Unset):
            brand = UNSET
        else:
            brand = check_stage_brand(_brand)

        tags = cast(list[str], d.pop("tags", UNSET))

        import_input = cls(
            filename=filename,
            size=size,
            brand=brand,
            tags=tags,
        )

        return import_input
