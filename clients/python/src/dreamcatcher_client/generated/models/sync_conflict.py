from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sync_conflict_op import SyncConflictOp, check_sync_conflict_op

if TYPE_CHECKING:
    from ..models.dream import Dream
    from ..models.dream_fields import DreamFields


T = TypeVar("T", bound="SyncConflict")


@_attrs_define
class SyncConflict:
    """A change that is not applied, in no part, since it and what others did exclude each other: both changed the same
    field or item, the dream to update is deleted, the dream to delete has changed, or there is another dream with the
    id of the one to create. To decide it, send a new change whose base is `dream`.

        Attributes:
            client_change_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may
                choose its own.
            dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other paths.
            op (SyncConflictOp): What the change was to do.
            fields (list[str]): The fields that both sides changed. Empty for a delete, which concerns all.
            mine (DreamFields): Some fields of a dream with their values.
            theirs (DreamFields): Some fields of a dream with their values.
            base (DreamFields): Some fields of a dream with their values.
            dream (Dream | None): The dream as it is now; null where it is deleted.
    """

    client_change_id: str
    dream_id: str
    op: SyncConflictOp
    fields: list[str]
    mine: DreamFields
    theirs: DreamFields
    base: DreamFields
    dream: Dream | None

    def to_dict(self) -> dict[str, Any]:
        from ..models.dream import Dream

        client_change_id = self.client_change_id

        dream_id = self.dream_id

        op: str = self.op

        fields = self.fields

        mine = self.mine.to_dict()

        theirs = self.theirs.to_dict()

        base = self.base.to_dict()

        dream: dict[str, Any] | None
        if isinstance(self.dream, Dream):
            dream = self.dream.to_dict()
        else:
            dream = self.dream

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "client_change_id": client_change_id,
                "dream_id": dream_id,
                "op": op,
                "fields": fields,
                "mine": mine,
                "theirs": theirs,
                "base": base,
                "dream": dream,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.dream import Dream
        from ..models.dream_fields import DreamFields

        d = dict(src_dict)
        client_change_id = d.pop("client_change_id")

        dream_id = d.pop("dream_id")

        op = check_sync_conflict_op(d.pop("op"))

        fields = cast(list[str], d.pop("fields"))

        mine = DreamFields.from_dict(d.pop("mine"))

        theirs = DreamFields.from_dict(d.pop("theirs"))

        base = DreamFields.from_dict(d.pop("base"))

        def _parse_dream(data: object) -> Dream | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                dream_type_0 = Dream.from_dict(data)

                return dream_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Dream | None, data)

        dream = _parse_dream(d.pop("dream"))

        sync_conflict = cls(
            client_change_id=client_change_id,
            dream_id=dream_id,
            op=op,
            fields=fields,
            mine=mine,
            theirs=theirs,
            base=base,
            dream=dream,
        )

        return sync_conflict
