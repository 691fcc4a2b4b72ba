from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.account_tier import AccountTier, check_account_tier

if TYPE_CHECKING:
    from ..models.quota_usage import QuotaUsage


T = TypeVar("T", bound="Account")


@_attrs_define
class Account:
    """Who the token belongs to, and what they may use.

    Attributes:
        id (str): An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its
            own.
        email (None | str): The user's email address; null for a user of another token issuer than the stage's own.
        tier (AccountTier): The user's tier, which determines their quotas.
        brands (list[str]): The brands that dreams may be filed under; the first is the default.
        quotas (list[QuotaUsage]): Every quota, with what is used of it.
    """

    id: str
    email: None | str
    tier: AccountTier
    brands: list[str]
    quotas: list[QuotaUsage]

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        email: None | str
        email = self.email

        tier: str = self.tier

        brands = self.brands

        quotas = []
        for quotas_item_data in self.quotas:
            quotas_item = quotas_item_data.to_dict()
            quotas.append(quotas_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "email": email,
                "tier": tier,
                "brands": brands,
                "quotas": quotas,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.quota_usage import QuotaUsage

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        tier = check_account_tier(d.pop("tier"))

        brands = cast(list[str], d.pop("brands"))

        quotas = []
        _quotas = d.pop("quotas")
        for quotas_item_data in _quotas:
            quotas_item = QuotaUsage.from_dict(quotas_item_data)

            quotas.append(quotas_item)

        account = cls(
            id=id,
            email=email,
            tier=tier,
            brands=brands,
            quotas=quotas,
        )

        return account
