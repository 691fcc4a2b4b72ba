from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    Self,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.dream_edit import DreamEdit
    from ..models.dream_fields_input import DreamFieldsInput


T = TypeVar("T", bound="SyncUpdate")


@_attrs_define
class SyncUpdate:
    """An edit of a dream. It is merged with what others changed since: a field by field, and lists by item.

    Attributes:
        client_change_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may
            choose its own.
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other paths.
        op (Literal['update']): Changes fields of a dream.
        base_revision (int): The revision of the dream that the device had last from the service, or 1 for one that it
            creates. Several changes of one dream that were not sent yet may all name the same.
        base (DreamFieldsInput): Some fields of a dream with the values that a client saw. Unknown fields are refused.
        dream (DreamEdit): The fields of a dream that an offline edit changes, at least one, with their new values;
            lists are whole. Unknown fields are refused.
    """

    client_change_id: str
    dream_id: str
    op: Literal["update"]
    base_revision: int
    base: DreamFieldsInput
    dream: DreamEdit

    def to_dict(self) -> dict[str, Any]:
        client_change_id = self.client_change_id

        dream_id = self.dream_id

        op = self.op

        base_revision = self.base_revision

        base = self.base.to_dict()

        dream = self.dream.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "client_change_id": client_change_id,
                "dream_id": dream_id,
                "op": op,
                "base_revision": base_revision,
                "base": base,
                "dream": dream,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.dream_edit import DreamEdit
        from ..models.dream_fields_input import DreamFieldsInput

        d = dict(src_dict)
        client_change_id = d.pop("client_change_id")

        dream_id = d.pop("dream_id")

        op = cast(Literal["update"], d.pop("op"))
        if op != "update":
            raise ValueError(f"op must match const 'update', got '{op}'")

        base_revision = d.pop("base_revision")

        base = DreamFieldsInput.from_dict(d.pop("base"))

        dream = DreamEdit.from_dict(d.pop("dream"))

        sync_update = cls(
            client_change_id=client_change_id,
            dream_id=dream_id,
            op=op,
            base_revision=base_revision,
            base=base,
            dream=dream,
        )

        return sync_update
