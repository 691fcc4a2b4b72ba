from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.message_role import MessageRole, check_message_role

T = TypeVar("T", bound="Message")


@_attrs_define
class Message:
    """One message of a conversation.

    Attributes:
        role (MessageRole): The author of the message.
        content (str): The text of the message, in Markdown.
        created (datetime.datetime | None): When the message was written; null when the capture has no dates.
    """

    role: MessageRole
    content: str
    created: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        role: str = self.role

        content = self.content

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "role": role,
                "content": content,
                "created": created,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        role = check_message_role(d.pop("role"))

        content = d.pop("content")

        def _parse_created(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_type_0 = datetime.datetime.fromisoformat(data)

                return created_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        created = _parse_created(d.pop("created"))

        message = cls(
            role=role,
            content=content,
            created=created,
        )

        return message
