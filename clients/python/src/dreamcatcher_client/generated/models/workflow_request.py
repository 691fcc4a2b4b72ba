from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.workflow_request_type import (
    WorkflowRequestType,
    check_workflow_request_type,
)

if TYPE_CHECKING:
    from ..models.conversation_to_implementation_input import (
        ConversationToImplementationInput,
    )


T = TypeVar("T", bound="WorkflowRequest")


@_attrs_define
class WorkflowRequest:
    """A workflow to start: its type, and what it works on.

    Attributes:
        type_ (WorkflowRequestType): What the workflow does.
        input_ (ConversationToImplementationInput): What to implement, and how.
    """

    type_: WorkflowRequestType
    input_: ConversationToImplementationInput

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

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
        type_ = check_workflow_request_type(d.pop("type"))

        input_ = ConversationToImplementationInput.from_dict(d.pop("input"))

        workflow_request = cls(
            type_=type_,
            input_=input_,
        )

        return workflow_request
