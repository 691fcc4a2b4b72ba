from typing import Literal, cast

DreamStatus = Literal[
    "archived", "completed", "failed", "idea", "implementing", "planned"
]

DREAM_STATUS_VALUES: set[DreamStatus] = {
    "archived",
    "completed",
    "failed",
    "idea",
    "implementing",
    "planned",
}


def check_dream_status(value: str) -> DreamStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(DreamStatus, value)
