# Made from tests/_async/test_tokens.py: change that.
from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamcatcher_client import ApiError, Dreamcatcher

from ..conftest import FaultyServer, Reaction

#: A token of another issuer that has expired: {"alg":"none"}, {"exp":1}.
EXPIRED = "eyJhbGciOiJub25lIn0.eyJleHAiOjF9.c2lnbmF0dXJl"


def test_a_refused_token_is_requested_anew_once(url: str, token: str) -> None:
    asked: list[bool] = []

    def provide(*, refresh: bool) -> str:
        asked.append(refresh)
        return token if refresh else EXPIRED

    with Dreamcatcher(url, token=provide) as client:
        assert (client.account.get()).tier == "free"
    assert asked == [False, True]


def test_coroutines_provide_tokens(url: str, token: str) -> None:
    def provide(*, refresh: bool) -> str:
        return token

    with Dreamcatcher(url, token=provide) as client:
        assert (client.account.get()).tier == "free"


@pytest.mark.parametrize("refused", [EXPIRED, "garbage", None])
def test_a_refused_token_is_an_error(url: str, refused: str | None) -> None:
    with Dreamcatcher(url, token=refused) as client, pytest.raises(ApiError) as caught:
        client.account.get()
    assert (caught.value.status, caught.value.slug) == (401, "unauthorized")


def test_a_provider_that_is_refused_twice_is_an_error(url: str) -> None:
    asked: list[bool] = []

    def provide(*, refresh: bool) -> str:
        asked.append(refresh)
        return EXPIRED

    with Dreamcatcher(url, token=provide) as client, pytest.raises(ApiError) as caught:
        client.account.get()
    assert caught.value.status == 401
    assert asked == [False, True]


def test_health_needs_no_token(url: str) -> None:
    with Dreamcatcher(url) as client:
        assert (client.operations.health()).status == "ok"


@pytest.mark.parametrize("bad", ["", "two lines\nhere", "a b"])
def test_what_is_no_token_is_not_sent(faulty: Callable[..., FaultyServer], bad: str) -> None:
    server = faulty(Reaction())
    with Dreamcatcher(server.url, token=bad) as client:
        with pytest.raises(ValueError, match="token must be an access token"):
            client.account.get()
    assert server.requests == []


def test_a_base_url_without_a_scheme_is_refused() -> None:
    with pytest.raises(ValueError, match="base_url must be the http or https URL"):
        Dreamcatcher("localhost:4566")
