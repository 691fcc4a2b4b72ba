from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.health_check import HealthCheck


T = TypeVar("T", bound="HealthDetailsChecks")


@_attrs_define
class HealthDetailsChecks:
    """The result of each check.

    Attributes:
        table (HealthCheck): Whether one resource responds.
        bus (HealthCheck): Whether one resource responds.
        bucket (HealthCheck): Whether one resource responds.
    """

    table: HealthCheck
    bus: HealthCheck
    bucket: HealthCheck

    def to_dict(self) -> dict[str, Any]:
        table = self.table.to_dict()

        bus = self.bus.to_dict()

        bucket = self.bucket.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "table": table,
                "bus": bus,
                "bucket": bucket,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.health_check import HealthCheck

        d = dict(src_dict)
        table = HealthCheck.from_dict(d.pop("table"))

        bus = HealthCheck.from_dict(d.pop("bus"))

        bucket = HealthCheck.from_dict(d.pop("bucket"))

        health_details_checks = cls(
            table=table,
            bus=bus,
            bucket=bucket,
        )

        return health_details_checks
