from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    Self,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

T = TypeVar("T", bound="SyncDelete")


@_attrs_define
class SyncDelete:
    """A dream that the device deleted, provided that nobody has changed it since.

    Attributes:
        client_change_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may
            choose its own.
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other paths.
        op (Literal['delete']): Deletes a dream.
        base_revision (int): The revision of the dream that the device had last from the service, or 1 for one that it
            creates. Several changes of one dream that were not sent yet may all name the same.
        base_updated (datetime.datetime | None): The `updated` that the dream had at `base_revision`; null where the
            device does not have it, as of one that it created. Revisions of a dream that is deleted and created again begin
            anew, and its times do not.
    """

    client_change_id: str
    dream_id: str
    op: Literal["delete"]
    base_revision: int
    base_updated: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        client_change_id = self.client_change_id

        dream_id = self.dream_id

        op = self.op

        base_revision = self.base_revision

        base_updated: None | str
        if isinstance(self.base_updated, datetime.datetime):
            base_updated = self.base_updated.isoformat()
        else:
            base_updated = self.base_updated

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "client_change_id": client_change_id,
                "dream_id": dream_id,
                "op": op,
                "base_revision": base_revision,
                "base_updated": base_updated,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        client_change_id = d.pop("client_change_id")

        dream_id = d.pop("dream_id")

        op = cast(Literal["delete"], d.pop("op"))
        if op != "delete":
            raise ValueError(f"op must match const 'delete', got '{op}'")

        base_revision = d.pop("base_revision")

        def _parse_base_updated(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                base_updated_type_0 = datetime.datetime.fromisoformat(data)

                return base_updated_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        base_updated = _parse_base_updated(d.pop("base_updated"))

        sync_delete = cls(
            client_change_id=client_change_id,
            dream_id=dream_id,
            op=op,
            base_revision=base_revision,
            base_updated=base_updated,
        )

        return sync_delete
