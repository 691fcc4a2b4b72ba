from typing import Literal, cast

ProjectLanguage = Literal["javascript", "python", "typescript"]

PROJECT_LANGUAGE_VALUES: set[ProjectLanguage] = {
    "javascript",
    "python",
    "typescript",
}


def check_project_language(value: str) -> ProjectLanguage:
    # A later version of the API may have more values: they are read as they are.
    return cast(ProjectLanguage, value)
