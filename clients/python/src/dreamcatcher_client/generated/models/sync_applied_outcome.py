from typing import Literal, cast

SyncAppliedOutcome = Literal["applied", "merged", "repeated", "unchanged"]

SYNC_APPLIED_OUTCOME_VALUES: set[SyncAppliedOutcome] = {
    "applied",
    "merged",
    "repeated",
    "unchanged",
}


def check_sync_applied_outcome(value: str) -> SyncAppliedOutcome:
    # A later version of the API may have more values: they are read as they are.
    return cast(SyncAppliedOutcome, value)
