from typing import Literal, cast

SandboxOutcome = Literal[
    "failed", "out_of_memory", "output_exceeded", "passed", "rejected", "timed_out"
]

SANDBOX_OUTCOME_VALUES: set[SandboxOutcome] = {
    "failed",
    "out_of_memory",
    "output_exceeded",
    "passed",
    "rejected",
    "timed_out",
}


def check_sandbox_outcome(value: str) -> SandboxOutcome:
    # A later version of the API may have more values: they are read as they are.
    return cast(SandboxOutcome, value)
