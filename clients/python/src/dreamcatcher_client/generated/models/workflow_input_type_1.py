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
    from ..models.legacy_modernization_input import LegacyModernizationInput


T = TypeVar("T", bound="WorkflowInputType1")


@_attrs_define
class WorkflowInputType1:
    """
    Attributes:
        type_ (Literal['legacy_modernization']): What the workflow does.
        input_ (LegacyModernizationInput): Which code to modernize, and how.
    """

    type_: Literal["legacy_modernization"]
    input_: LegacyModernizationInput

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
        from ..models.legacy_modernization_input import LegacyModernizationInput

        d = dict(src_dict)
        type_ = cast(Literal["legacy_modernization"], d.pop("type"))
        if type_ != "legacy_modernization":
            raise ValueError(
                f"type must match const 'legacy_modernization', got '{type_}'"
            )

        input_ = LegacyModernizationInput.from_dict(d.pop("input"))

        workflow_input_type_1 = cls(
            type_=type_,
            input_=input_,
        )

        return workflow_input_type_1
