from typing import Literal, cast

AccountTier = Literal["free", "pro", "team"]

ACCOUNT_TIER_VALUES: set[AccountTier] = {
    "free",
    "pro",
    "team",
}


def check_account_tier(value: str) -> AccountTier:
    # A later version of the API may have more values: they are read as they are.
    return cast(AccountTier, value)
