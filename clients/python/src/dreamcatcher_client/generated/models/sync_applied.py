from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sync_applied_outcome import SyncAppliedOutcome, check_sync_applied_outcome

T = TypeVar("T", bound="SyncApplied")


@_attrs_define
class SyncApplied:
    """A change that the service has: the device need not send it again.

    Attributes:
        client_change_id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may
            choose its own.
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other paths.
        revision (int | None): The dream's revision after the change; null where it is deleted.
        outcome (SyncAppliedOutcome): `applied`: the dream is as the device made it; `merged`: others had changed it
            too, and it has both; `repeated`: the service has had the change before, so it does nothing now; `unchanged`:
            the dream is so already, or is gone already.
    """

    client_change_id: str
    dream_id: str
    revision: int | None
    outcome: SyncAppliedOutcome

    def to_dict(self) -> dict[str, Any]:
        client_change_id = self.client_change_id

        dream_id = self.dream_id

        revision: int | None
        revision = self.revision

        outcome: str = self.outcome

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "client_change_id": client_change_id,
                "dream_id": dream_id,
                "revision": revision,
                "outcome": outcome,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        client_change_id = d.pop("client_change_id")

        dream_id = d.pop("dream_id")

        def _parse_revision(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        revision = _parse_revision(d.pop("revision"))

        outcome = check_sync_applied_outcome(d.pop("outcome"))

        sync_applied = cls(
            client_change_id=client_change_id,
            dream_id=dream_id,
            revision=revision,
            outcome=outcome,
        )

        return sync_applied
