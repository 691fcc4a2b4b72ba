from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Evidence")


@_attrs_define
class Evidence:
    """Where a conversation says something. Only conversations bring it; clients do not set it.

    Attributes:
        conversation_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may
            choose its own.
        message (int): The index of the message in the conversation, from 0.
        quote (str): A verbatim stretch of that message; for what stands in a document that it brings, where it presents
            the document. The quotes of one conversation have at most 60 000 bytes together; where they would have more, the
            long ones are cut to an equal share.
    """

    conversation_id: str
    message: int
    quote: str

    def to_dict(self) -> dict[str, Any]:
        conversation_id = self.conversation_id

        message = self.message

        quote = self.quote

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "conversation_id": conversation_id,
                "message": message,
                "quote": quote,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        conversation_id = d.pop("conversation_id")

        message = d.pop("message")

        quote = d.pop("quote")

        evidence = cls(
            conversation_id=conversation_id,
            message=message,
            quote=quote,
        )

        return evidence
