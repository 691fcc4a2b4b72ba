from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.health_details_status import (
    HealthDetailsStatus,
    check_health_details_status,
)

if TYPE_CHECKING:
    from ..models.health_details_checks import HealthDetailsChecks


T = TypeVar("T", bound="HealthDetails")


@_attrs_define
class HealthDetails:
    """Whether the resources that the service depends on respond.

    Attributes:
        status (HealthDetailsStatus): `down` when any of the checks is.
        stage (str): The name of the stage, such as `dev` or `prod`.
        checks (HealthDetailsChecks): The result of each check.
    """

    status: HealthDetailsStatus
    stage: str
    checks: HealthDetailsChecks

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        stage = self.stage

        checks = self.checks.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "stage": stage,
                "checks": checks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.health_details_checks import HealthDetailsChecks

        d = dict(src_dict)
        status = check_health_details_status(d.pop("status"))

        stage = d.pop("stage")

        checks = HealthDetailsChecks.from_dict(d.pop("checks"))

        health_details = cls(
            status=status,
            stage=stage,
            checks=checks,
        )

        return health_details
