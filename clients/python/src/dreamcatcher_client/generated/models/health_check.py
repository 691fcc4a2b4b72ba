from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.health_check_status import HealthCheckStatus, check_health_check_status

T = TypeVar("T", bound="HealthCheck")


@_attrs_define
class HealthCheck:
    """Whether one resource responds.

    Attributes:
        status (HealthCheckStatus): `down` when it did not respond within three seconds, or with an error.
        latency_ms (float): The duration of the check, in milliseconds.
    """

    status: HealthCheckStatus
    latency_ms: float

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        latency_ms = self.latency_ms

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "latency_ms": latency_ms,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        status = check_health_check_status(d.pop("status"))

        latency_ms = d.pop("latency_ms")

        health_check = cls(
            status=status,
            latency_ms=latency_ms,
        )

        return health_check
