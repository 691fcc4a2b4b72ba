from typing import Literal, cast

DreamKind = Literal["fix", "how_to", "idea", "question", "writing"]

DREAM_KIND_VALUES: set[DreamKind] = {
    "fix",
    "how_to",
    "idea",
    "question",
    "writing",
}


def check_dream_kind(value: str) -> DreamKind:
    # A later version of the API may have more values: they are read as they are.
    return cast(DreamKind, value)
