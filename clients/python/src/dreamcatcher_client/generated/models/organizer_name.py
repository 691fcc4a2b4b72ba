from typing import Literal, cast

OrganizerName = Literal["bedrock", "built-in", "openai"]

ORGANIZER_NAME_VALUES: set[OrganizerName] = {
    "bedrock",
    "built-in",
    "openai",
}


def check_organizer_name(value: str) -> OrganizerName:
    # A later version of the API may have more values: they are read as they are.
    return cast(OrganizerName, value)
