from typing import Literal, cast

StageBrand = Literal[
    "accordingto", "bc-innovations", "bc-studio", "mpgworldwide", "personal"
]

STAGE_BRAND_VALUES: set[StageBrand] = {
    "accordingto",
    "bc-innovations",
    "bc-studio",
    "mpgworldwide",
    "personal",
}


def check_stage_brand(value: str) -> StageBrand:
    # A later version of the API may have more values: they are read as they are.
    return cast(StageBrand, value)
