from typing import Literal, cast

CheckResultOutcome = Literal["failed", "held", "not_run"]

CHECK_RESULT_OUTCOME_VALUES: set[CheckResultOutcome] = {
    "failed",
    "held",
    "not_run",
}


def check_check_result_outcome(value: str) -> CheckResultOutcome:
    # A later version of the API may have more values: they are read as they are.
    return cast(CheckResultOutcome, value)
