# Made from tests/_async/conftest.py: change that.
from __future__ import annotations

from collections.abc import Iterator

import pytest

from dreamcatcher_client import Dreamcatcher


@pytest.fixture
def client(url: str, token: str) -> Iterator[Dreamcatcher]:
    """A client of the module's user."""
    with Dreamcatcher(url, token=token) as client:
        yield client
