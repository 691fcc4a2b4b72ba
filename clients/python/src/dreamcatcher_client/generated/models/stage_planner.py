from typing import Literal, cast

StagePlanner = Literal["bedrock", "built-in", "openai"]

STAGE_PLANNER_VALUES: set[StagePlanner] = {
    "bedrock",
    "built-in",
    "openai",
}


def check_stage_planner(value: str) -> StagePlanner:
    # A later version of the API may have more values: they are read as they are.
    return cast(StagePlanner, value)
