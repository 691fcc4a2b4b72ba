from typing import Literal, cast

MessageRole = Literal["assistant", "user"]

MESSAGE_ROLE_VALUES: set[MessageRole] = {
    "assistant",
    "user",
}


def check_message_role(value: str) -> MessageRole:
    # A later version of the API may have more values: they are read as they are.
    return cast(MessageRole, value)
