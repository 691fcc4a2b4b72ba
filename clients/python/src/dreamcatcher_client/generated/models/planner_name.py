from typing import Literal, cast

PlannerName = Literal["bedrock", "built-in", "openai"]

PLANNER_NAME_VALUES: set[PlannerName] = {
    "bedrock",
    "built-in",
    "openai",
}


def check_planner_name(value: str) -> PlannerName:
    # A later version of the API may have more values: they are read as they are.
    return cast(PlannerName, value)
