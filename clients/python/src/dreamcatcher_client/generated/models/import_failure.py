from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="ImportFailure")


@_attrs_define
class ImportFailure:
    """A conversation, or the unreadable rest of the file, that was not imported.

    Attributes:
        external_id (None | str): The conversation's id in the export, or its title; null when it has neither.
        reason (str): Why the conversation was not imported, for a person.
    """

    external_id: None | str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        external_id: None | str
        external_id = self.external_id

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "external_id": external_id,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_external_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        external_id = _parse_external_id(d.pop("external_id"))

        reason = d.pop("reason")

        import_failure = cls(
            external_id=external_id,
            reason=reason,
        )

        return import_failure
