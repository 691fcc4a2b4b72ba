from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    Self,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.code_analysis_input import CodeAnalysisInput


T = TypeVar("T", bound="WorkflowInputType2")


@_attrs_define
class WorkflowInputType2:
    """
    Attributes:
        type_ (Literal['code_analysis']): What the workflow does.
        input_ (CodeAnalysisInput): Which code to analyze.
    """

    type_: Literal["code_analysis"]
    input_: CodeAnalysisInput

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        input_ = self.input_.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
                "input": input_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.code_analysis_input import CodeAnalysisInput

        d = dict(src_dict)
        type_ = cast(Literal["code_analysis"], d.pop("type"))
        if type_ != "code_analysis":
            raise ValueError(f"type must match const 'code_analysis', got '{type_}'")

        input_ = CodeAnalysisInput.from_dict(d.pop("input"))

        workflow_input_type_2 = cls(
            type_=type_,
            input_=input_,
        )

        return workflow_input_type_2
