from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.code_source import CodeSource


T = TypeVar("T", bound="CodeAnalysisInput")


@_attrs_define
class CodeAnalysisInput:
    """Which code to analyze.

    Attributes:
        code (CodeSource): Where the code is. It must name exactly one of upload_id, dream_id and implementation_id.
    """

    code: CodeSource

    def to_dict(self) -> dict[str, Any]:
        code = self.code.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.code_source import CodeSource

        d = dict(src_dict)
        code = CodeSource.from_dict(d.pop("code"))

        code_analysis_input = cls(
            code=code,
        )

        return code_analysis_input
