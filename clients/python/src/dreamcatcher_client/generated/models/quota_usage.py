from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.quota_usage_name import QuotaUsageName, check_quota_usage_name

T = TypeVar("T", bound="QuotaUsage")


@_attrs_define
class QuotaUsage:
    """A quota of a user, and what is used of it.

    Attributes:
        name (QuotaUsageName): The quota's name.
        limit (int): The most that the user's tier has.
        used (int): What is used of it: today, or in total where it is never reset. It may be above a limit that was
            lowered.
        resets_at (datetime.datetime | None): When the use is 0 again, the next midnight UTC; null where only deleting
            makes room.
    """

    name: QuotaUsageName
    limit: int
    used: int
    resets_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        name: str = self.name

        limit = self.limit

        used = self.used

        resets_at: None | str
        if isinstance(self.resets_at, datetime.datetime):
            resets_at = self.resets_at.isoformat()
        else:
            resets_at = self.resets_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "limit": limit,
                "used": used,
                "resets_at": resets_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = check_quota_usage_name(d.pop("name"))

        limit = d.pop("limit")

        used = d.pop("used")

        def _parse_resets_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resets_at_type_0 = datetime.datetime.fromisoformat(data)

                return resets_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        resets_at = _parse_resets_at(d.pop("resets_at"))

        quota_usage = cls(
            name=name,
            limit=limit,
            used=used,
            resets_at=resets_at,
        )

        return quota_usage
