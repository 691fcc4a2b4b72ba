from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.capture_outcome import CaptureOutcome, check_capture_outcome

if TYPE_CHECKING:
    from ..models.dream import Dream


T = TypeVar("T", bound="CaptureResult")


@_attrs_define
class CaptureResult:
    """The result of capturing a conversation.

    Attributes:
        outcome (CaptureOutcome): The effect of a capture on the dream.
            `created`: a new dream is created.
            `updated`: the conversation is new to the dream or has changed, and the dream is organized again.
            `unchanged`: this state of the conversation, or a later one, was captured before; options have no effect.
        conversation_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may
            choose its own.
        dream_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        dream (Dream): An idea, question, text or fix with its summary, todos and documents. As JSON it has at most 200
            000 bytes: of what a conversation adds beyond that, suggestions are left out first, then features, documents,
            decisions and todos.
    """

    outcome: CaptureOutcome
    conversation_id: str
    dream_id: str
    dream: Dream

    def to_dict(self) -> dict[str, Any]:
        outcome: str = self.outcome

        conversation_id = self.conversation_id

        dream_id = self.dream_id

        dream = self.dream.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "outcome": outcome,
                "conversation_id": conversation_id,
                "dream_id": dream_id,
                "dream": dream,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.dream import Dream

        d = dict(src_dict)
        outcome = check_capture_outcome(d.pop("outcome"))

        conversation_id = d.pop("conversation_id")

        dream_id = d.pop("dream_id")

        dream = Dream.from_dict(d.pop("dream"))

        capture_result = cls(
            outcome=outcome,
            conversation_id=conversation_id,
            dream_id=dream_id,
            dream=dream,
        )

        return capture_result
