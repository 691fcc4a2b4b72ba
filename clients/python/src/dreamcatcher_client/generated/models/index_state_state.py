from typing import Literal, cast

IndexStateState = Literal["building", "ready"]

INDEX_STATE_STATE_VALUES: set[IndexStateState] = {
    "building",
    "ready",
}


def check_index_state_state(value: str) -> IndexStateState:
    # A later version of the API may have more values: they are read as they are.
    return cast(IndexStateState, value)
