from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="CodeSource")


@_attrs_define
class CodeSource:
    """Where the code is. It must name exactly one of upload_id, dream_id and implementation_id.

    Attributes:
        upload_id (str | Unset): An opaque, case-sensitive identifier. The service assigns it, except where a client may
            choose its own.
        dream_id (str | Unset): A dream's id: any id but `import` and `brand`, which are segments of other paths.
        implementation_id (str | Unset): An opaque, case-sensitive identifier. The service assigns it, except where a
            client may choose its own.
    """

    upload_id: str | Unset = UNSET
    dream_id: str | Unset = UNSET
    implementation_id: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        upload_id = self.upload_id

        dream_id = self.dream_id

        implementation_id = self.implementation_id

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if upload_id is not UNSET:
            field_dict["upload_id"] = upload_id
        if dream_id is not UNSET:
            field_dict["dream_id"] = dream_id
        if implementation_id is not UNSET:
            field_dict["implementation_id"] = implementation_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        upload_id = d.pop("upload_id", UNSET)

        dream_id = d.pop("dream_id", UNSET)

        implementation_id = d.pop("implementation_id", UNSET)

        code_source = cls(
            upload_id=upload_id,
            dream_id=dream_id,
            implementation_id=implementation_id,
        )

        return code_source
