from typing import Literal, cast

QuotaUsageName = Literal[
    "captures_per_day",
    "implementations_per_day",
    "import_bytes_per_day",
    "imports_per_day",
    "stored_bytes",
]

QUOTA_USAGE_NAME_VALUES: set[QuotaUsageName] = {
    "captures_per_day",
    "implementations_per_day",
    "import_bytes_per_day",
    "imports_per_day",
    "stored_bytes",
}


def check_quota_usage_name(value: str) -> QuotaUsageName:
    # A later version of the API may have more values: they are read as they are.
    return cast(QuotaUsageName, value)
