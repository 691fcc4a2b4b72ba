from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from dreamcatcher_client import AsyncDreamcatcher


@pytest.fixture
async def client(url: str, token: str) -> AsyncIterator[AsyncDreamcatcher]:
    """A client of the module's user."""
    async with AsyncDreamcatcher(url, token=token) as client:
        yield client
