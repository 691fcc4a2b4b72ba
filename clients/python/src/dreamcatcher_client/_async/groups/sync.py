"""`client.sync`."""

from __future__ import annotations

from ...generated.api.sync import sync_dreams
from ...generated.models import SyncRequest, SyncResult
from ..calls import Calls


class SyncCalls:
    """What devices with a store of their own exchange."""

    def __init__(self, calls: Calls):
        self._calls = calls

    async def exchange(self, body: SyncRequest) -> SyncResult:
        """Sends a device's changes and fetches a page of others'; repeated as it is, it changes nothing."""
        return await self._calls.data(
            SyncResult, sync_dreams._get_kwargs(body=body), sync_dreams._parse_response
        )
