from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.spec_kit_files_files_item import SpecKitFilesFilesItem


T = TypeVar("T", bound="SpecKitFiles")


@_attrs_define
class SpecKitFiles:
    """`spec.md`, `plan.md` and `tasks.md` as GitHub's spec-kit lays them out, and `feature.json`, by which it finds them.

    Attributes:
        files (list[SpecKitFilesFilesItem]): The files, by their paths in the project.
    """

    files: list[SpecKitFilesFilesItem]

    def to_dict(self) -> dict[str, Any]:
        files = []
        for files_item_data in self.files:
            files_item = files_item_data.to_dict()
            files.append(files_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "files": files,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.spec_kit_files_files_item import SpecKitFilesFilesItem

        d = dict(src_dict)
        files = []
        _files = d.pop("files")
        for files_item_data in _files:
            files_item = SpecKitFilesFilesItem.from_dict(files_item_data)

            files.append(files_item)

        spec_kit_files = cls(
            files=files,
        )

        return spec_kit_files
