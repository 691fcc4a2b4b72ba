from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.dream import Dream


T = TypeVar("T", bound="SyncedDream")


@_attrs_define
class SyncedDream:
    """A dream that changed since the cursor, or that is deleted.

    Attributes:
        dream_id (str): A dream's id: any id but `import` and `brand`, which are segments of other paths.
        dream (Dream | None): The dream as it is now; null where it is deleted.
        revision (int | None): The dream's revision; null where it is deleted.
    """

    dream_id: str
    dream: Dream | None
    revision: int | None

    def to_dict(self) -> dict[str, Any]:
        from ..models.dream import Dream

        dream_id = self.dream_id

        dream: dict[str, Any] | None
        if isinstance(self.dream, Dream):
            dream = self.dream.to_dict()
        else:
            dream = self.dream

        revision: int | None
        revision = self.revision

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "dream_id": dream_id,
                "dream": dream,
                "revision": revision,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.dream import Dream

        d = dict(src_dict)
        dream_id = d.pop("dream_id")

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

        def _parse_revision(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        revision = _parse_revision(d.pop("revision"))

        synced_dream = cls(
            dream_id=dream_id,
            dream=dream,
            revision=revision,
        )

        return synced_dream
