from typing import Literal, cast

ProjectKind = Literal[
    "api",
    "automation",
    "bot",
    "cli",
    "data_job",
    "database",
    "desktop_app",
    "document",
    "extension",
    "library",
    "mobile_app",
    "web_app",
]

PROJECT_KIND_VALUES: set[ProjectKind] = {
    "api",
    "automation",
    "bot",
    "cli",
    "data_job",
    "database",
    "desktop_app",
    "document",
    "extension",
    "library",
    "mobile_app",
    "web_app",
}


def check_project_kind(value: str) -> ProjectKind:
    # A later version of the API may have more values: they are read as they are.
    return cast(ProjectKind, value)
