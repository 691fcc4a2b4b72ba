from typing import Literal, cast

CaptureOutcome = Literal["created", "unchanged", "updated"]

CAPTURE_OUTCOME_VALUES: set[CaptureOutcome] = {
    "created",
    "unchanged",
    "updated",
}


def check_capture_outcome(value: str) -> CaptureOutcome:
    # A later version of the API may have more values: they are read as they are.
    return cast(CaptureOutcome, value)
