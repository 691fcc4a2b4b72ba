from typing import Literal, cast

CheckKind = Literal[
    "assertion",
    "doctest",
    "example",
    "load",
    "page",
    "request",
    "run",
    "sql",
    "syntax",
    "test",
]

CHECK_KIND_VALUES: set[CheckKind] = {
    "assertion",
    "doctest",
    "example",
    "load",
    "page",
    "request",
    "run",
    "sql",
    "syntax",
    "test",
}


def check_check_kind(value: str) -> CheckKind:
    # A later version of the API may have more values: they are read as they are.
    return cast(CheckKind, value)
