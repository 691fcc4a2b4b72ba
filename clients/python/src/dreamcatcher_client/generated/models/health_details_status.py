from typing import Literal, cast

HealthDetailsStatus = Literal["down", "ok"]

HEALTH_DETAILS_STATUS_VALUES: set[HealthDetailsStatus] = {
    "down",
    "ok",
}


def check_health_details_status(value: str) -> HealthDetailsStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(HealthDetailsStatus, value)
