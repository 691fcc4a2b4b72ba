from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.index_state_state import IndexStateState, check_index_state_state

T = TypeVar("T", bound="IndexState")


@_attrs_define
class IndexState:
    """How current the search index is.

    Attributes:
        version (None | str): The version of the index that answered; it differs after each change. Null where there is
            none.
        indexed_at (datetime.datetime | None): When the index last changed. What changed some seconds before may be
            missing; null where there is none.
        state (IndexStateState): `building`: the index is built for the first time or again, and some dreams may be
            missing.
    """

    version: None | str
    indexed_at: datetime.datetime | None
    state: IndexStateState

    def to_dict(self) -> dict[str, Any]:
        version: None | str
        version = self.version

        indexed_at: None | str
        if isinstance(self.indexed_at, datetime.datetime):
            indexed_at = self.indexed_at.isoformat()
        else:
            indexed_at = self.indexed_at

        state: str = self.state

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "version": version,
                "indexed_at": indexed_at,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        version = _parse_version(d.pop("version"))

        def _parse_indexed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                indexed_at_type_0 = datetime.datetime.fromisoformat(data)

                return indexed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        indexed_at = _parse_indexed_at(d.pop("indexed_at"))

        state = check_index_state_state(d.pop("state"))

        index_state = cls(
            version=version,
            indexed_at=indexed_at,
            state=state,
        )

        return index_state
