from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.evidence import Evidence


T = TypeVar("T", bound="Document")


@_attrs_define
class Document:
    """A link, file, canvas or artifact that belongs to a dream.

    Attributes:
        id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its
            own.
        title (str): The document's title or file name.
        url (str | Unset): The document's address; absent when it is not known.
        content_type (str | Unset): The document's media type; absent when it is not known.
        bytes_ (int | Unset): The size of the document's stored text as UTF-8, in bytes; absent when there is none.
        partial (bool | Unset): Whether the stored text is only the parts of a file that the conversation shows; absent
            when it is whole.
        evidence (Evidence | Unset): Where a conversation says something. Only conversations bring it; clients do not
            set it.
    """

    id: str
    title: str
    url: str | Unset = UNSET
    content_type: str | Unset = UNSET
    bytes_: int | Unset = UNSET
    partial: bool | Unset = UNSET
    evidence: Evidence | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        title = self.title

        url = self.url

        content_type = self.content_type

        bytes_ = self.bytes_

        partial = self.partial

        evidence: dict[str, Any] | Unset = UNSET
        if not isinstance(self.evidence, Unset):
            evidence = self.evidence.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "title": title,
            }
        )
        if url is not UNSET:
            field_dict["url"] = url
        if content_type is not UNSET:
            field_dict["content_type"] = content_type
        if bytes_ is not UNSET:
            field_dict["bytes"] = bytes_
        if partial is not UNSET:
            field_dict["partial"] = partial
        if evidence is not UNSET:
            field_dict["evidence"] = evidence

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.evidence import Evidence

        d = dict(src_dict)
        id = d.pop("id")

        title = d.pop("title")

        url = d.pop("url", UNSET)

        content_type = d.pop("content_type", UNSET)

        bytes_ = d.pop("bytes", UNSET)

        partial = d.pop("partial", UNSET)

        _evidence = d.pop("evidence", UNSET)
        evidence: Evidence | Unset
        if isinstance(_evidence, Unset):
            evidence = UNSET
        else:
            evidence = Evidence.from_dict(_evidence)

        document = cls(
            id=id,
            title=title,
            url=url,
            content_type=content_type,
            bytes_=bytes_,
            partial=partial,
            evidence=evidence,
        )

        return document
