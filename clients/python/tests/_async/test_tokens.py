from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamcatcher_client import ApiError, AsyncDreamcatcher

from ..conftest import FaultyServer, Reaction

#: A token of another issuer that has expired: {"alg":"none"}, {"exp":1}.
EXPIRED = "eyJhbGciOiJub25lIn0.eyJleHAiOjF9.c2lnbmF0dXJl"


async def test_a_refused_token_is_requested_anew_once(url: str, token: str) -> None:
    asked: list[bool] = []

    def provide(*, refresh: bool) -> str:
        asked.append(refresh)
        return token if refresh else EXPIRED

    async with AsyncDreamcatcher(url, token=provide) as client:
        assert (await client.account.get()).tier == "free"
    assert asked == [False, True]


async def test_coroutines_provide_tokens(url: str, token: str) -> None:
    async def provide(*, refresh: bool) -> str:
        return token

    async with AsyncDreamcatcher(url, token=provide) as client:
        assert (await client.account.get()).tier == "free"


@pytest.mark.parametrize("refused", [EXPIRED, "garbage", None])
async def test_a_refused_token_is_an_error(url: str, refused: str | None) -> None:
    async with AsyncDreamcatcher(url, token=refused) as client:
        with pytest.raises(ApiError) as caught:
            await client.account.get()
    assert (caught.value.status, caught.value.slug) == (401, "unauthorized")


async def test_a_provider_that_is_refused_twice_is_an_error(url: str) -> None:
    asked: list[bool] = []

    def provide(*, refresh: bool) -> str:
        asked.append(refresh)
        return EXPIRED

    async with AsyncDreamcatcher(url, token=provide) as client:
        with pytest.raises(ApiError) as caught:
            await client.account.get()
    assert caught.value.status == 401
    assert asked == [False, True]


async def test_health_needs_no_token(url: str) -> None:
    async with AsyncDreamcatcher(url) as client:
        assert (await client.operations.health()).status == "ok"


@pytest.mark.parametrize("bad", ["", "two lines\nhere", "a b"])
async def test_what_is_no_token_is_not_sent(faulty: Callable[..., FaultyServer], bad: str) -> None:
    server = faulty(Reaction())
    async with AsyncDreamcatcher(server.url, token=bad) as client:
        with pytest.raises(ValueError, match="token must be an access token"):
            await client.account.get()
    assert server.requests == []


def test_a_base_url_without_a_scheme_is_refused() -> None:
    with pytest.raises(ValueError, match="base_url must be the http or https URL"):
        AsyncDreamcatcher("localhost:4566")
