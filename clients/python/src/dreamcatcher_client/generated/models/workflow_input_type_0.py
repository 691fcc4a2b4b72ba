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
    from ..models.conversation_to_implementation_input import (
        ConversationToImplementationInput,
    )


T = TypeVar("T", bound="WorkflowInputType0")


@_attrs_define
class WorkflowInputType0:
    """
    Attributes:
        type_ (Literal['conversation_to_implementation']): What the workflow does.
        input_ (ConversationToImplementationInput): What to implement, and how.
    """

    type_: Literal["conversation_to_implementation"]
    input_: ConversationToImplementationInput

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
        from ..models.conversation_to_implementation_input import (
            ConversationToImplementationInput,
        )

        d = dict(src_dict)
        type_ = cast(Literal["conversation_to_implementation"], d.pop("type"))
        if type_ != "conversation_to_implementation":
            raise ValueError(
                f"type must match const 'conversation_to_implementation', got '{type_}'"
            )

        input_ = ConversationToImplementationInput.from_dict(d.pop("input"))

        workflow_input_type_0 = cls(
            type_=type_,
            input_=input_,
        )

        return workflow_input_type_0
