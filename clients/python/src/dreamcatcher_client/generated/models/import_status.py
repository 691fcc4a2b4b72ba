from typing import Literal, cast

ImportStatus = Literal[
    "awaiting_upload", "completed", "failed", "organizing", "splitting"
]

IMPORT_STATUS_VALUES: set[ImportStatus] = {
    "awaiting_upload",
    "completed",
    "failed",
    "organizing",
    "splitting",
}


def check_import_status(value: str) -> ImportStatus:
    # A later version of the API may have more values: they are read as they are.
    return cast(ImportStatus, value)
