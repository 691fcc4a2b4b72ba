from typing import Literal, cast

HealthCheckStatus = Literal["down", "ok"]

HEALTH_CHECK_STATUS_VALUES: set[HealthCheckStatus] = {
    "down",
    "ok",
}


def check_health_check_status(value: str) -> HealthCheckStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(HealthCheckStatus, value)
