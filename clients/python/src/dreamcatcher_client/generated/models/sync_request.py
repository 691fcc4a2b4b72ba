from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.sync_create import SyncCreate
    from ..models.sync_delete import SyncDelete
    from ..models.sync_update import SyncUpdate


T = TypeVar("T", bound="SyncRequest")


@_attrs_define
class SyncRequest:
    """The device's position and its changes. Unknown fields are refused.

    Attributes:
        cursor (None | str): The `cursor` of the last response; null to fetch all dreams, as a new device does.
        changes (list[SyncCreate | SyncDelete | SyncUpdate] | Unset): What the device changed, in order. Send few at a
            time where they are large: a body has at most 4 000 000 bytes.
        check (list[str] | Unset): Dreams that the device has and that fetching all dreams did not bring: they come in
            `changes` as they are now, deleted ones as such. What is not among those has no room, or cannot be read at
            present, and is to be kept.
        limit (int | Unset): The most dreams to return in `changes`. A page of large dreams has fewer. Default: 200.
    """

    cursor: None | str
    changes: list[SyncCreate | SyncDelete | SyncUpdate] | Unset = UNSET
    check: list[str] | Unset = UNSET
    limit: int | Unset = 200

    def to_dict(self) -> dict[str, Any]:
        from ..models.sync_create import SyncCreate
        from ..models.sync_update import SyncUpdate

        cursor: None | str
        cursor = self.cursor

        changes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.changes, Unset):
            changes = []
            for changes_item_data in self.changes:
                changes_item: dict[str, Any]
                if isinstance(changes_item_data, SyncCreate) or isinstance(
                    changes_item_data, SyncUpdate
                ):
                    changes_item = changes_item_data.to_dict()
                else:
                    changes_item = changes_item_data.to_dict()

                changes.append(changes_item)

        check: list[str] | Unset = UNSET
        if not isinstance(self.check, Unset):
            check = self.check

        limit = self.limit

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "cursor": cursor,
            }
        )
        if changes is not UNSET:
            field_dict["changes"] = changes
        if check is not UNSET:
            field_dict["check"] = check
        if limit is not UNSET:
            field_dict["limit"] = limit

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.sync_create import SyncCreate
        from ..models.sync_delete import SyncDelete
        from ..models.sync_update import SyncUpdate

        d = dict(src_dict)

        def _parse_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cursor = _parse_cursor(d.pop("cursor"))

        _changes = d.pop("changes", UNSET)
        changes: list[SyncCreate | SyncDelete | SyncUpdate] | Unset = UNSET
        if _changes is not UNSET:
            changes = []
            for changes_item_data in _changes:

                def _parse_changes_item(
                    data: object,
                ) -> SyncCreate | SyncDelete | SyncUpdate:
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        componentsschemas_sync_change_type_0 = SyncCreate.from_dict(
                            data
                        )

                        return componentsschemas_sync_change_type_0
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        componentsschemas_sync_change_type_1 = SyncUpdate.from_dict(
                            data
                        )

                        return componentsschemas_sync_change_type_1
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    if not isinstance(data, dict):
                        raise TypeError()
                    componentsschemas_sync_change_type_2 = SyncDelete.from_dict(data)

                    return componentsschemas_sync_change_type_2

                changes_item = _parse_changes_item(changes_item_data)

                changes.append(changes_item)

        check = cast(list[str], d.pop("check", UNSET))

        limit = d.pop("limit", UNSET)

        sync_request = cls(
            cursor=cursor,
            changes=changes,
            check=check,
            limit=limit,
        )

        return sync_request
