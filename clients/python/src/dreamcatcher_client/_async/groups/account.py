"""`client.account`."""

from __future__ import annotations

from typing import overload

from ...generated.api.account import get_account, sign_out_everywhere
from ...generated.models import Account
from ...refs import given
from ..calls import Calls


class AccountCalls:
    """The account that the token belongs to."""

    def __init__(self, calls: Calls):
        self._calls = calls

    @overload
    async def get(self) -> Account: ...
    @overload
    async def get(self, *, if_none_match: str) -> Account | None: ...
    async def get(self, *, if_none_match: str | None = None) -> Account | None:
        """Reads who the token belongs to, and what is used of each quota."""
        request = get_account._get_kwargs(if_none_match=given(if_none_match))
        return await self._calls.data_if_changed(Account, request, get_account._parse_response)

    async def sign_out_everywhere(self) -> None:
        """Revokes all refresh tokens of the user; access tokens stay valid until they expire."""
        await self._calls.done(sign_out_everywhere._get_kwargs())
