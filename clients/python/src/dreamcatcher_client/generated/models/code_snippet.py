from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="CodeSnippet")


@_attrs_define
class CodeSnippet:
    """A piece of code.

    Attributes:
        language (str): The language's name, such as `python`; `text` when it is not known.
        code (str): The code, verbatim.
        filename (str | Unset): The file that the code belongs to; absent when it is not known.
    """

    language: str
    code: str
    filename: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        language = self.language

        code = self.code

        filename = self.filename

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "language": language,
                "code": code,
            }
        )
        if filename is not UNSET:
            field_dict["filename"] = filename

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        language = d.pop("language")

        code = d.pop("code")

        filename = d.pop("filename", UNSET)

        code_snippet = cls(
            language=language,
            code=code,
            filename=filename,
        )

        return code_snippet
