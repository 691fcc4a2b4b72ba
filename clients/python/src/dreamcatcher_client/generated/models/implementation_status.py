from typing import Literal, cast

ImplementationStatus = Literal[
    "completed", "failed", "generating", "pending", "planned", "planning", "verifying"
]

IMPLEMENTATION_STATUS_VALUES: set[ImplementationStatus] = {
    "completed",
    "failed",
    "generating",
    "pending",
    "planned",
    "planning",
    "verifying",
}


def check_implementation_status(value: str) -> ImplementationStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(ImplementationStatus, value)
