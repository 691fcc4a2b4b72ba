from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.code_snippet import CodeSnippet


T = TypeVar("T", bound="Fragment")


@_attrs_define
class Fragment:
    """One topic of a dream, with its text, features and code.

    Attributes:
        id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its
            own.
        dream_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        conversation_id (None | str): The id of the conversation that the fragment is from; null where a client imported
            it.
        title (str): The topic of the fragment.
        content (str): The text on the topic, in Markdown; may be empty. Where it is from a conversation, a line
            `**User:**` or `**Assistant:**` stands above what each says.
        source (str): The tool that the fragment comes from, such as `chatgpt` or `extension`.
        url (None | str): The address of the conversation or page; null when there is none.
        date (datetime.datetime | None): When the text was written; null when that is not known.
        features (list[str]): The features that the text asks for, one sentence each.
        code_snippets (list[CodeSnippet]): The pieces of code in the fragment.
    """

    id: str
    dream_id: str
    conversation_id: None | str
    title: str
    content: str
    source: str
    url: None | str
    date: datetime.datetime | None
    features: list[str]
    code_snippets: list[CodeSnippet]

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        dream_id = self.dream_id

        conversation_id: None | str
        conversation_id = self.conversation_id

        title = self.title

        content = self.content

        source = self.source

        url: None | str
        url = self.url

        date: None | str
        if isinstance(self.date, datetime.datetime):
            date = self.date.isoformat()
        else:
            date = self.date

        features = self.features

        code_snippets = []
        for code_snippets_item_data in self.code_snippets:
            code_snippets_item = code_snippets_item_data.to_dict()
            code_snippets.append(code_snippets_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "dream_id": dream_id,
                "conversation_id": conversation_id,
                "title": title,
                "content": content,
                "source": source,
                "url": url,
                "date": date,
                "features": features,
                "code_snippets": code_snippets,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.code_snippet import CodeSnippet

        d = dict(src_dict)
        id = d.pop("id")

        dream_id = d.pop("dream_id")

        def _parse_conversation_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        conversation_id = _parse_conversation_id(d.pop("conversation_id"))

        title = d.pop("title")

        content = d.pop("content")

        source = d.pop("source")

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        def _parse_date(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                date_type_0 = datetime.datetime.fromisoformat(data)

                return date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        date = _parse_date(d.pop("date"))

        features = cast(list[str], d.pop("features"))

        code_snippets = []
        _code_snippets = d.pop("code_snippets")
        for code_snippets_item_data in _code_snippets:
            code_snippets_item = CodeSnippet.from_dict(code_snippets_item_data)

            code_snippets.append(code_snippets_item)

        fragment = cls(
            id=id,
            dream_id=dream_id,
            conversation_id=conversation_id,
            title=title,
            content=content,
            source=source,
            url=url,
            date=date,
            features=features,
            code_snippets=code_snippets,
        )

        return fragment
