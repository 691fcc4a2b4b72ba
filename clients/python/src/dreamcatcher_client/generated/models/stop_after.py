from typing import Literal, cast

StopAfter = Literal["plan"]

STOP_AFTER_VALUES: set[StopAfter] = {
    "plan",
}


def check_stop_after(value: str) -> StopAfter:
    # A later version of the API may have more values: they are read as they are.
    return cast(StopAfter, value)
