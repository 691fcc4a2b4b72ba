from typing import Literal, cast

SyncConflictOp = Literal["create", "delete", "update"]

SYNC_CONFLICT_OP_VALUES: set[SyncConflictOp] = {
    "create",
    "delete",
    "update",
}


def check_sync_conflict_op(value: str) -> SyncConflictOp:
    # A later version of the API may have more values: they are read as they are.
    return cast(SyncConflictOp, value)
