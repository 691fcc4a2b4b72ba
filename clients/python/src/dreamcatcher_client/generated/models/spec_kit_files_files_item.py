from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="SpecKitFilesFilesItem")


@_attrs_define
class SpecKitFilesFilesItem:
    """A file of a project.

    Attributes:
        path (str): A path inside a project: relative, with `/`, and without `.` or `..` segments.
        content (str): The file's text.
    """

    path: str
    content: str

    def to_dict(self) -> dict[str, Any]:
        path = self.path

        content = self.content

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "path": path,
                "content": content,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        path = d.pop("path")

        content = d.pop("content")

        spec_kit_files_files_item = cls(
            path=path,
            content=content,
        )

        return spec_kit_files_files_item
