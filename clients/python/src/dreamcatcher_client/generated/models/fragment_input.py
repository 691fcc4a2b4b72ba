from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.code_snippet_input import CodeSnippetInput


T = TypeVar("T", bound="FragmentInput")


@_attrs_define
class FragmentInput:
    """A fragment to store with a dream.

    Attributes:
        title (str): The topic of the fragment.
        id (str | Unset): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose
            its own.
        content (str | Unset): The text on the topic, in Markdown. Default: ''.
        source (str | Unset): The tool that the fragment comes from. Default: 'extension'.
        url (None | str | Unset): The address of the conversation or page, if any.
        date (datetime.datetime | None | Unset): When the text was written, if that is known.
        features (list[str] | Unset): The features that the text asks for, one sentence each.
        code_snippets (list[CodeSnippetInput] | Unset): The pieces of code in the fragment.
        codeSnippets (list[CodeSnippetInput] | Unset): The browser extension's name for `code_snippets`; ignored when
            both are sent.
    """

    title: str
    id: str | Unset = UNSET
    content: str | Unset = ""
    source: str | Unset = "extension"
    url: None | str | Unset = UNSET
    date: datetime.datetime | None | Unset = UNSET
    features: list[str] | Unset = UNSET
    code_snippets: list[CodeSnippetInput] | Unset = UNSET
    codeSnippets: list[CodeSnippetInput] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        id = self.id

        content = self.content

        source = self.source

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        date: None | str | Unset
        if isinstance(self.date, Unset):
            date = UNSET
        elif isinstance(self.date, datetime.datetime):
            date = self.date.isoformat()
        else:
            date = self.date

        features: list[str] | Unset = UNSET
        if not isinstance(self.features, Unset):
            features = self.features

        code_snippets: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.code_snippets, Unset):
            code_snippets = []
            for code_snippets_item_data in self.code_snippets:
                code_snippets_item = code_snippets_item_data.to_dict()
                code_snippets.append(code_snippets_item)

        codeSnippets: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.codeSnippets, Unset):
            codeSnippets = []
            for code_snippets_item_data in self.codeSnippets:
                code_snippets_item = code_snippets_item_data.to_dict()
                codeSnippets.append(code_snippets_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "title": title,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id
        if content is not UNSET:
            field_dict["content"] = content
        if source is not UNSET:
            field_dict["source"] = source
        if url is not UNSET:
            field_dict["url"] = url
        if date is not UNSET:
            field_dict["date"] = date
        if features is not UNSET:
            field_dict["features"] = features
        if code_snippets is not UNSET:
            field_dict["code_snippets"] = code_snippets
        if codeSnippets is not UNSET:
            field_dict["codeSnippets"] = codeSnippets

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.code_snippet_input import CodeSnippetInput

        d = dict(src_dict)
        title = d.pop("title")

        id = d.pop("id", UNSET)

        content = d.pop("content", UNSET)

        source = d.pop("source", UNSET)

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        def _parse_date(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                date_type_0 = datetime.datetime.fromisoformat(data)

                return date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        date = _parse_date(d.pop("date", UNSET))

        features = cast(list[str], d.pop("features", UNSET))

        _code_snippets = d.pop("code_snippets", UNSET)
        code_snippets: list[CodeSnippetInput] | Unset = UNSET
        if _code_snippets is not UNSET:
            code_snippets = []
            for code_snippets_item_data in _code_snippets:
                code_snippets_item = CodeSnippetInput.from_dict(code_snippets_item_data)

                code_snippets.append(code_snippets_item)

        _codeSnippets = d.pop("codeSnippets", UNSET)
        codeSnippets: list[CodeSnippetInput] | Unset = UNSET
        if _codeSnippets is not UNSET:
            codeSnippets = []
            for code_snippets_item_data in _codeSnippets:
                code_snippets_item = CodeSnippetInput.from_dict(code_snippets_item_data)

                codeSnippets.append(code_snippets_item)

        fragment_input = cls(
            title=title,
            id=id,
            content=content,
            source=source,
            url=url,
            date=date,
            features=features,
            code_snippets=code_snippets,
            codeSnippets=codeSnippets,
        )

        fragment_input.additional_properties = d
        return fragment_input

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
