from typing import Literal, cast

Verdict = Literal["failed", "partly", "unverified", "verified"]

VERDICT_VALUES: set[Verdict] = {
    "failed",
    "partly",
    "unverified",
    "verified",
}


def check_verdict(value: str) -> Verdict:
    # A later version of the API may have more values: they are read as they are.
    return cast(Verdict, value)
