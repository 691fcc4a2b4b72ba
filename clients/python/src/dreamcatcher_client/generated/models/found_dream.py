from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.dream_kind import DreamKind, check_dream_kind
from ..models.dream_status import DreamStatus, check_dream_status

T = TypeVar("T", bound="FoundDream")


@_attrs_define
class FoundDream:
    """A dream that a search finds, without its lists.

    Attributes:
        id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its
            own.
        title (str): The dream's title.
        kind (DreamKind): What a dream is.
            `idea`: something to make, build or undertake.
            `how_to`: how something is done.
            `question`: something the person wanted to know.
            `writing`: a text that was to be written, changed or translated.
            `fix`: something that does not work and is to be mended.
        status (DreamStatus): The status of a dream. A client may set any; an implementation sets it when it starts and
            ends.
            `idea`: nothing is built yet.
            `planned`: a project is built but not verified.
            `implementing`: an implementation is in progress.
            `completed`: the last implementation is verified, or PipelineOS completed it.
            `failed`: the last implementation failed.
            `archived`: put aside; the dream cannot be implemented.
        brand (str): The brand that a dream is filed under, such as a venture of its owner.
        tags (list[str]): Tags to filter dreams by.
        summary (str): The dream in a few sentences; may be empty.
        created (datetime.datetime): A time in ISO 8601 format, in UTC.
        updated (datetime.datetime): A time in ISO 8601 format, in UTC.
        revision (int): The number of the dream's revision: 1 when created, one more with each change.
    """

    id: str
    title: str
    kind: DreamKind
    status: DreamStatus
    brand: str
    tags: list[str]
    summary: str
    created: datetime.datetime
    updated: datetime.datetime
    revision: int

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        title = self.title

        kind: str = self.kind

        status: str = self.status

        brand = self.brand

        tags = self.tags

        summary = self.summary

        created = self.created.isoformat()

        updated = self.updated.isoformat()

        revision = self.revision

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "title": title,
                "kind": kind,
                "status": status,
                "brand": brand,
                "tags": tags,
                "summary": summary,
                "created": created,
                "updated": updated,
                "revision": revision,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = d.pop("id")

        title = d.pop("title")

        kind = check_dream_kind(d.pop("kind"))

        status = check_dream_status(d.pop("status"))

        brand = d.pop("brand")

        tags = cast(list[str], d.pop("tags"))

        summary = d.pop("summary")

        created = datetime.datetime.fromisoformat(d.pop("created"))

        updated = datetime.datetime.fromisoformat(d.pop("updated"))

        revision = d.pop("revision")

        found_dream = cls(
            id=id,
            title=title,
            kind=kind,
            status=status,
            brand=brand,
            tags=tags,
            summary=summary,
            created=created,
            updated=updated,
            revision=revision,
        )

        return found_dream
