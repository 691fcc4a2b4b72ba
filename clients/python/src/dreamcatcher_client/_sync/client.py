# Made from src/dreamcatcher_client/_async/client.py: change that.
"""The client."""

from __future__ import annotations

from types import TracebackType
from typing import Self

import httpx

from ..generated.client import AuthenticatedClient
from ..retries import RetryPolicy
from .calls import Calls
from .groups.account import AccountCalls
from .groups.conversations import ConversationsCalls
from .groups.dreams import DreamsCalls
from .groups.implementations import ImplementationsCalls
from .groups.imports import ImportsCalls
from .groups.live import LiveCalls
from .groups.operations import OperationsCalls
from .groups.search import SearchCall
from .groups.sync import SyncCalls
from .groups.webhooks import WebhooksCalls
from .groups.workflows import WorkflowsCalls
from .runtime import TokenProvider
from .session import Session


class Dreamcatcher:
    """The API with one user's token.

    `base_url` is the URL to which the paths of the API, `/api/v1/…` and `/health`, are appended. `token` is
    an access token, or a function that returns one: it is called for each request, and once more with
    `refresh=True` after a 401. A failed request is sent again up to `max_retries` times, while the sum of
    the delays stays within `max_retry_wait` seconds and only where that is safe. `timeout` is how many
    seconds may pass without a byte.

    Calls raise `ApiError` for an error response, and `NetworkError` where there is no response.
    """

    def __init__(
        self,
        base_url: str,
        *,
        token: str | TokenProvider | None = None,
        max_retries: int = 3,
        max_retry_wait: float = 30.0,
        timeout: float = 60.0,
    ):
        if not base_url.startswith(("http://", "https://")):
            raise ValueError(f"base_url must be the http or https URL of the API, not {base_url!r}")
        policy = RetryPolicy(max_retries, max_retry_wait)
        certificates = httpx.create_ssl_context()
        self._session = Session(
            token=token, policy=policy, base_url=base_url, timeout=timeout, verify=certificates
        )
        #: Uploads go to signed URLs, which refuse a token.
        self._uploads = Session(token=None, policy=policy, timeout=timeout, verify=certificates)
        #: For the functions of `dreamcatcher_client.generated.api`: any operation, with status and headers.
        self.api = AuthenticatedClient(base_url=base_url, token="").set_httpx_client(self._session)
        calls = Calls(self._session, self.api)
        self.account = AccountCalls(calls)
        self.conversations = ConversationsCalls(calls)
        self.dreams = DreamsCalls(calls)
        self.implementations = ImplementationsCalls(calls)
        self.imports = ImportsCalls(calls, self._uploads)
        self.live = LiveCalls(calls)
        self.operations = OperationsCalls(calls)
        self.search = SearchCall(calls)
        self.sync = SyncCalls(calls)
        self.webhooks = WebhooksCalls(calls)
        self.workflows = WorkflowsCalls(calls)

    def close(self) -> None:
        """Closes its connections."""
        self._uploads.close()
        self._session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
