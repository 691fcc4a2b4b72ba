from typing import Literal, cast

ProjectFactsOutcomeType0 = Literal["completed", "failed"]

PROJECT_FACTS_OUTCOME_TYPE_0_VALUES: set[ProjectFactsOutcomeType0] = {
    "completed",
    "failed",
}


def check_project_facts_outcome_type_0(value: str) -> ProjectFactsOutcomeType0:
    # A later version of the API may have more values: they are read as they are.
    return cast(ProjectFactsOutcomeType0, value)
