from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.sync_applied import SyncApplied
    from ..models.sync_conflict import SyncConflict
    from ..models.sync_refusal import SyncRefusal
    from ..models.synced_dream import SyncedDream


T = TypeVar("T", bound="SyncResult")


@_attrs_define
class SyncResult:
    """What became of the device's changes, and what others changed.

    Attributes:
        applied (list[SyncApplied]): The changes that the service has now.
        conflicts (list[SyncConflict]): The changes that are not applied since others changed the same.
        refused (list[SyncRefusal]): The changes that are not applied since they are invalid. A change that is in none
            of the three lists was not tried: an earlier change of its dream is in conflict or refused, or the response was
            full. Send it again.
        changes (list[SyncedDream]): Each dream that changed since the cursor, once, as it is now, those of `check`, and
            those that this request changed, up to 1 MB: the others come with a later response. A copy whose `updated` is
            earlier than the one that the device has from the service is to be ignored.
        cursor (str): What to send next as `cursor`, once `changes` are stored; it does not expire.
        has_more (bool): Whether there are more changes after this cursor by now.
        resync (bool): Whether the cursor was older than what the service remembers, 90 days, or from before a restore
            from a backup: this response begins with all dreams anew. When `has_more` is false next, ask by `check` about
            those that did not come since: they may be deleted.
    """

    applied: list[SyncApplied]
    conflicts: list[SyncConflict]
    refused: list[SyncRefusal]
    changes: list[SyncedDream]
    cursor: str
    has_more: bool
    resync: bool

    def to_dict(self) -> dict[str, Any]:
        applied = []
        for applied_item_data in self.applied:
            applied_item = applied_item_data.to_dict()
            applied.append(applied_item)

        conflicts = []
        for conflicts_item_data in self.conflicts:
            conflicts_item = conflicts_item_data.to_dict()
            conflicts.append(conflicts_item)

        refused = []
        for refused_item_data in self.refused:
            refused_item = refused_item_data.to_dict()
            refused.append(refused_item)

        changes = []
        for changes_item_data in self.changes:
            changes_item = changes_item_data.to_dict()
            changes.append(changes_item)

        cursor = self.cursor

        has_more = self.has_more

        resync = self.resync

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "applied": applied,
                "conflicts": conflicts,
                "refused": refused,
                "changes": changes,
                "cursor": cursor,
                "has_more": has_more,
                "resync": resync,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.sync_applied import SyncApplied
        from ..models.sync_conflict import SyncConflict
        from ..models.sync_refusal import SyncRefusal
        from ..models.synced_dream import SyncedDream

        d = dict(src_dict)
        applied = []
        _applied = d.pop("applied")
        for applied_item_data in _applied:
            applied_item = SyncApplied.from_dict(applied_item_data)

            applied.append(applied_item)

        conflicts = []
        _conflicts = d.pop("conflicts")
        for conflicts_item_data in _conflicts:
            conflicts_item = SyncConflict.from_dict(conflicts_item_data)

            conflicts.append(conflicts_item)

        refused = []
        _refused = d.pop("refused")
        for refused_item_data in _refused:
            refused_item = SyncRefusal.from_dict(refused_item_data)

            refused.append(refused_item)

        changes = []
        _changes = d.pop("changes")
        for changes_item_data in _changes:
            changes_item = SyncedDream.from_dict(changes_item_data)

            changes.append(changes_item)

        cursor = d.pop("cursor")

        has_more = d.pop("has_more")

        resync = d.pop("resync")

        sync_result = cls(
            applied=applied,
            conflicts=conflicts,
            refused=refused,
            changes=changes,
            cursor=cursor,
            has_more=has_more,
            resync=resync,
        )

        return sync_result
