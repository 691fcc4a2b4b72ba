from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.idea_source_conversation_type_0 import IdeaSourceConversationType0
    from ..models.idea_source_conversation_type_1_item import (
        IdeaSourceConversationType1Item,
    )


T = TypeVar("T", bound="IdeaSource")


@_attrs_define
class IdeaSource:
    """Where the idea is. It must name exactly one of conversation, conversation_id and dream_id.

    Attributes:
        conversation (IdeaSourceConversationType0 | list[IdeaSourceConversationType1Item] | str | Unset): A conversation
            in any format that `POST /api/v1/conversations/capture` reads; it is not returned.
        conversation_id (str | Unset): An opaque, case-sensitive identifier. The service assigns it, except where a
            client may choose its own.
        dream_id (str | Unset): A dream's id: any id but `import` and `brand`, which are segments of other paths.
    """

    conversation: (
        IdeaSourceConversationType0
        | list[IdeaSourceConversationType1Item]
        | str
        | Unset
    ) = UNSET
    conversation_id: str | Unset = UNSET
    dream_id: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.idea_source_conversation_type_0 import IdeaSourceConversationType0

        conversation: dict[str, Any] | list[dict[str, Any]] | str | Unset
        if isinstance(self.conversation, Unset):
            conversation = UNSET
        elif isinstance(self.conversation, IdeaSourceConversationType0):
            conversation = self.conversation.to_dict()
        elif isinstance(self.conversation, list):
            conversation = []
            for conversation_type_1_item_data in self.conversation:
                conversation_type_1_item = conversation_type_1_item_data.to_dict()
                conversation.append(conversation_type_1_item)

        else:
            conversation = self.conversation

        conversation_id = self.conversation_id

        dream_id = self.dream_id

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if conversation is not UNSET:
            field_dict["conversation"] = conversation
        if conversation_id is not UNSET:
            field_dict["conversation_id"] = conversation_id
        if dream_id is not UNSET:
            field_dict["dream_id"] = dream_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.idea_source_conversation_type_0 import IdeaSourceConversationType0
        from ..models.idea_source_conversation_type_1_item import (
            IdeaSourceConversationType1Item,
        )

        d = dict(src_dict)

        def _parse_conversation(
            data: object,
        ) -> (
            IdeaSourceConversationType0
            | list[IdeaSourceConversationType1Item]
            | str
            | Unset
        ):
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                conversation_type_0 = IdeaSourceConversationType0.from_dict(data)

                return conversation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, list):
                    raise TypeError()
                conversation_type_1 = []
                _conversation_type_1 = data
                for conversation_type_1_item_data in _conversation_type_1:
                    conversation_type_1_item = (
                        IdeaSourceConversationType1Item.from_dict(
                            conversation_type_1_item_data
                        )
                    )

                    conversation_type_1.append(conversation_type_1_item)

                return conversation_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(
                IdeaSourceConversationType0
                | list[IdeaSourceConversationType1Item]
                | str
                | Unset,
                data,
            )

        conversation = _parse_conversation(d.pop("conversation", UNSET))

        conversation_id = d.pop("conversation_id", UNSET)

        dream_id = d.pop("dream_id", UNSET)

        idea_source = cls(
            conversation=conversation,
            conversation_id=conversation_id,
            dream_id=dream_id,
        )

        return idea_source
