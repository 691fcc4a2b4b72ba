from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.count_by_kind import CountByKind


T = TypeVar("T", bound="Conversation")


@_attrs_define
class Conversation:
    """A captured conversation, without its messages.

    Attributes:
        id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its
            own.
        owner_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        dream_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        source (str): The tool a conversation comes from; `generic` is a plain list of messages.
        external_id (None | str): The conversation's id in that tool; null when the capture has none.
        title (None | str): The conversation's title in that tool; null when it has none.
        url (None | str): The conversation's address in that tool; null when it has none.
        model (None | str): The model that wrote the assistant's messages; null when the capture names none.
        created (datetime.datetime | None): When the conversation began; null when the capture has no dates.
        updated (datetime.datetime | None): When the conversation last changed in that tool; null when the capture has
            no dates.
        message_count (int): The number of messages.
        unread_parts (list[CountByKind]): The parts of its messages that cannot be read, such as pictures without a
            name, by kind.
        content_hash (str): SHA-256 of title, messages and documents, in hexadecimal digits.
    """

    id: str
    owner_id: str
    dream_id: str
    source: str
    external_id: None | str
    title: None | str
    url: None | str
    model: None | str
    created: datetime.datetime | None
    updated: datetime.datetime | None
    message_count: int
    unread_parts: list[CountByKind]
    content_hash: str

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        owner_id = self.owner_id

        dream_id = self.dream_id

        source = self.source

        external_id: None | str
        external_id = self.external_id

        title: None | str
        title = self.title

        url: None | str
        url = self.url

        model: None | str
        model = self.model

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        message_count = self.message_count

        unread_parts = []
        for unread_parts_item_data in self.unread_parts:
            unread_parts_item = unread_parts_item_data.to_dict()
            unread_parts.append(unread_parts_item)

        content_hash = self.content_hash

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "owner_id": owner_id,
                "dream_id": dream_id,
                "source": source,
                "external_id": external_id,
                "title": title,
                "url": url,
                "model": model,
                "created": created,
                "updated": updated,
                "message_count": message_count,
                "unread_parts": unread_parts,
                "content_hash": content_hash,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.count_by_kind import CountByKind

        d = dict(src_dict)
        id = d.pop("id")

        owner_id = d.pop("owner_id")

        dream_id = d.pop("dream_id")

        source = d.pop("source")

        def _parse_external_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        external_id = _parse_external_id(d.pop("external_id"))

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        def _parse_model(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        model = _parse_model(d.pop("model"))

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

        def _parse_updated(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                updated_type_0 = datetime.datetime.fromisoformat(data)

                return updated_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        updated = _parse_updated(d.pop("updated"))

        message_count = d.pop("message_count")

        unread_parts = []
        _unread_parts = d.pop("unread_parts")
        for unread_parts_item_data in _unread_parts:
            unread_parts_item = CountByKind.from_dict(unread_parts_item_data)

            unread_parts.append(unread_parts_item)

        content_hash = d.pop("content_hash")

        conversation = cls(
            id=id,
            owner_id=owner_id,
            dream_id=dream_id,
            source=source,
            external_id=external_id,
            title=title,
            url=url,
            model=model,
            created=created,
            updated=updated,
            message_count=message_count,
            unread_parts=unread_parts,
            content_hash=content_hash,
        )

        return conversation
