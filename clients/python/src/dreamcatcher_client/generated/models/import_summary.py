from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.import_status import ImportStatus, check_import_status

if TYPE_CHECKING:
    from ..models.count_by_kind import CountByKind


T = TypeVar("T", bound="ImportSummary")


@_attrs_define
class ImportSummary:
    """The import of one data export with its counts, without its failures and dreams.

    Attributes:
        id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its
            own.
        status (ImportStatus): The status of an import.
            `awaiting_upload`: the file has not been uploaded.
            `splitting`: the file is being read and split into conversations.
            `organizing`: the file is split, and its conversations are being organized into dreams.
            `completed`: every conversation is imported, empty, or counted as failed.
            `failed`: the file cannot be imported; `failure` has the reason.
        source (None | str): The tool that the export comes from; null until a conversation is imported.
        filename (str): The file's name, as the client sent it.
        size (int): The file's size in bytes, as the client sent it.
        conversations_seen (int): The number of conversations found so far in the file.
        dreams_created (int): The number of conversations that created a dream.
        dreams_updated (int): The number of conversations that updated a dream.
        unchanged (int): The number of conversations that were captured before and have not changed.
        empty (int): The number of conversations in which nobody has said anything. Default: 0.
        failures_count (int): The number of failures. In a completed import, `dreams_created`, `dreams_updated`,
            `unchanged`, `empty` and `failures_count` add up to `conversations_seen`.
        skipped (list[CountByKind]): What the file holds besides conversations, such as ratings or the activity of other
            apps, by kind. It does not count as seen; empty until the import is completed.
        unread_parts (list[CountByKind]): The parts of the conversations' messages that cannot be read, by kind; empty
            until the import is completed.
        failure (None | str): Why the import failed, for a person; null unless `status` is `failed`.
        created (datetime.datetime): A time in ISO 8601 format, in UTC.
        updated (datetime.datetime): A time in ISO 8601 format, in UTC.
    """

    id: str
    status: ImportStatus
    source: None | str
    filename: str
    size: int
    conversations_seen: int
    dreams_created: int
    dreams_updated: int
    unchanged: int
    failures_count: int
    skipped: list[CountByKind]
    unread_parts: list[CountByKind]
    failure: None | str
    created: datetime.datetime
    updated: datetime.datetime
    empty: int = 0

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        status: str = self.status

        source: None | str
        source = self.source

        filename = self.filename

        size = self.size

        conversations_seen = self.conversations_seen

        dreams_created = self.dreams_created

        dreams_updated = self.dreams_updated

        unchanged = self.unchanged

        empty = self.empty

        failures_count = self.failures_count

        skipped = []
        for skipped_item_data in self.skipped:
            skipped_item = skipped_item_data.to_dict()
            skipped.append(skipped_item)

        unread_parts = []
        for unread_parts_item_data in self.unread_parts:
            unread_parts_item = unread_parts_item_data.to_dict()
            unread_parts.append(unread_parts_item)

        failure: None | str
        failure = self.failure

        created = self.created.isoformat()

        updated = self.updated.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "status": status,
                "source": source,
                "filename": filename,
                "size": size,
                "conversations_seen": conversations_seen,
                "dreams_created": dreams_created,
                "dreams_updated": dreams_updated,
                "unchanged": unchanged,
                "empty": empty,
                "failures_count": failures_count,
                "skipped": skipped,
                "unread_parts": unread_parts,
                "failure": failure,
                "created": created,
                "updated": updated,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.count_by_kind import CountByKind

        d = dict(src_dict)
        id = d.pop("id")

        status = check_import_status(d.pop("status"))

        def _parse_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        filename = d.pop("filename")

        size = d.pop("size")

        conversations_seen = d.pop("conversations_seen")

        dreams_created = d.pop("dreams_created")

        dreams_updated = d.pop("dreams_updated")

        unchanged = d.pop("unchanged")

        empty = d.pop("empty")

        failures_count = d.pop("failures_count")

        skipped = []
        _skipped = d.pop("skipped")
        for skipped_item_data in _skipped:
            skipped_item = CountByKind.from_dict(skipped_item_data)

            skipped.append(skipped_item)

        unread_parts = []
        _unread_parts = d.pop("unread_parts")
        for unread_parts_item_data in _unread_parts:
            unread_parts_item = CountByKind.from_dict(unread_parts_item_data)

            unread_parts.append(unread_parts_item)

        def _parse_failure(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        failure = _parse_failure(d.pop("failure"))

        created = datetime.datetime.fromisoformat(d.pop("created"))

        updated = datetime.datetime.fromisoformat(d.pop("updated"))

        import_summary = cls(
            id=id,
            status=status,
            source=source,
            filename=filename,
            size=size,
            conversations_seen=conversations_seen,
            dreams_created=dreams_created,
            dreams_updated=dreams_updated,
            unchanged=unchanged,
            empty=empty,
            failures_count=failures_count,
            skipped=skipped,
            unread_parts=unread_parts,
            failure=failure,
            created=created,
            updated=updated,
        )

        return import_summary
