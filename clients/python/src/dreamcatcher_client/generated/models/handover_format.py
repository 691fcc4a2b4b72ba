from typing import Literal, cast

HandoverFormat = Literal[
    "agents-md", "github-issues", "prompt", "spec-kit", "task-master"
]

HANDOVER_FORMAT_VALUES: set[HandoverFormat] = {
    "agents-md",
    "github-issues",
    "prompt",
    "spec-kit",
    "task-master",
}


def check_handover_format(value: str) -> HandoverFormat:
    # A later version of the API may have more values: they are read as they are.
    return cast(HandoverFormat, value)
