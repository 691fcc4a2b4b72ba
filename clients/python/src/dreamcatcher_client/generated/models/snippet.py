from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.snippet_field_type_0 import SnippetFieldType0, check_snippet_field_type_0

if TYPE_CHECKING:
    from ..models.text_range import TextRange


T = TypeVar("T", bound="Snippet")


@_attrs_define
class Snippet:
    """A piece of a text of a dream or of its conversations, around what a search finds.

    Attributes:
        field (None | SnippetFieldType0): The field of the dream that the text is from; null where it is from a message.
        conversation_id (None | str): The id of the conversation that the text is from; null where it is from a field.
        message (int | None): The index of the message in the conversation, from 0; null where the text is from a field.
        text (str): At most 240 UTF-16 units of the text, around what is found.
        ranges (list[TextRange]): What is found in `text`, in order and apart.
    """

    field: None | SnippetFieldType0
    conversation_id: None | str
    message: int | None
    text: str
    ranges: list[TextRange]

    def to_dict(self) -> dict[str, Any]:
        field: None | str
        if isinstance(self.field, str):
            field = self.field
        else:
            field = self.field

        conversation_id: None | str
        conversation_id = self.conversation_id

        message: int | None
        message = self.message

        text = self.text

        ranges = []
        for ranges_item_data in self.ranges:
            ranges_item = ranges_item_data.to_dict()
            ranges.append(ranges_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "field": field,
                "conversation_id": conversation_id,
                "message": message,
                "text": text,
                "ranges": ranges,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_range import TextRange

        d = dict(src_dict)

        def _parse_field(data: object) -> None | SnippetFieldType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                field_type_0 = check_snippet_field_type_0(data)

                return field_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SnippetFieldType0, data)

        field = _parse_field(d.pop("field"))

        def _parse_conversation_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        conversation_id = _parse_conversation_id(d.pop("conversation_id"))

        def _parse_message(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        message = _parse_message(d.pop("message"))

        text = d.pop("text")

        ranges = []
        _ranges = d.pop("ranges")
        for ranges_item_data in _ranges:
            ranges_item = TextRange.from_dict(ranges_item_data)

            ranges.append(ranges_item)

        snippet = cls(
            field=field,
            conversation_id=conversation_id,
            message=message,
            text=text,
            ranges=ranges,
        )

        return snippet
