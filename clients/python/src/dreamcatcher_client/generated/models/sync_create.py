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
    from ..models.dream_input import DreamInput


T = TypeVar("T", bound="SyncCreate")


@_attrs_define
class SyncCreate:
    """A dream that the device created.

    Attributes:
        client_change_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may
            choose its own.
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other paths.
        op (Literal['create']): Creates a dream.
        dream (DreamInput): The content of a new dream. Unknown fields are refused.
    """

    client_change_id: str
    dream_id: str
    op: Literal["create"]
    dream: DreamInput

    def to_dict(self) -> dict[str, Any]:
        client_change_id = self.client_change_id

        dream_id = self.dream_id

        op = self.op

        dream = self.dream.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "client_change_id": client_change_id,
                "dream_id": dream_id,
                "op": op,
                "dream": dream,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.dream_input import DreamInput

        d = dict(src_dict)
        client_change_id = d.pop("client_change_id")

        dream_id = d.pop("dream_id")

        op = cast(Literal["create"], d.pop("op"))
        if op != "create":
            raise ValueError(f"op must match const 'create', got '{op}'")

        dream = DreamInput.from_dict(d.pop("dream"))

        sync_create = cls(
            client_change_id=client_change_id,
            dream_id=dream_id,
            op=op,
            dream=dream,
        )

        return sync_create
