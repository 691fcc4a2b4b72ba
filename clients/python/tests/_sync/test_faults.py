# Made from tests/_async/test_faults.py: change that.
from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from dreamcatcher_client import ApiError, Dreamcatcher, NetworkError
from dreamcatcher_client.models import DreamInput, DreamPatch, Health

from ..conftest import FaultyServer, Reaction

HEALTHY = Reaction(body=json.dumps({"status": "ok", "stage": "faulty"}).encode())
BROKEN = Reaction(500, b'{"message": "Internal Server Error"}')
THROTTLED = Reaction(429, b'{"message": "Too Many Requests"}')
JSON = {"Content-Type": "application/json"}

Start = Callable[..., FaultyServer]


def problem(status: int, slug: str, **headers: str) -> Reaction:
    body = {"type": f"urn:dreamcatcher:problem:{slug}", "title": "A title", "detail": "A detail."}
    return Reaction(status, json.dumps(body).encode(), {**JSON, **headers})


def health(server: FaultyServer, max_retries: int = 3, max_retry_wait: float = 30.0) -> Health:
    with Dreamcatcher(
        server.url, token="t", max_retries=max_retries, max_retry_wait=max_retry_wait
    ) as client:
        return client.operations.health()


def failure_of(server: FaultyServer, max_retries: int = 0) -> ApiError:
    with pytest.raises(ApiError) as caught:
        health(server, max_retries)
    return caught.value


@pytest.mark.parametrize("fault", [BROKEN, THROTTLED, None, HEALTHY._replace(cut_after=5)])
def test_a_read_is_sent_again(faulty: Start, fault: Reaction | None) -> None:
    server = faulty(fault, fault, HEALTHY)
    assert (health(server)).stage == "faulty"
    assert len(server.requests) == 3


def test_it_is_sent_at_most_so_often(faulty: Start) -> None:
    server = faulty(BROKEN)
    error = failure_of(server, 2)
    assert len(server.requests) == 3
    assert (error.status, error.slug, error.detail) == (500, None, "Internal Server Error")


def test_retry_after_is_obeyed(faulty: Start) -> None:
    server = faulty(THROTTLED._replace(headers={**JSON, "Retry-After": "1"}), HEALTHY)
    began = time.monotonic()
    health(server)
    assert time.monotonic() - began >= 1


def test_retry_after_that_is_too_long_is_not_waited_for(faulty: Start) -> None:
    server = faulty(problem(429, "quota-used-up", **{"Retry-After": "3600"}))
    error = failure_of(server, 3)
    assert (error.slug, error.retry_after, len(server.requests)) == ("quota-used-up", 3600, 1)


def test_a_quota_that_no_time_resets_is_not_retried(faulty: Start) -> None:
    server = faulty(problem(429, "quota-used-up"))
    failure_of(server, 3)
    assert len(server.requests) == 1


def test_a_post_is_sent_again_with_its_key(faulty: Start) -> None:
    server = faulty(None, BROKEN, problem(422, "invalid-fields"))
    with Dreamcatcher(server.url, token="t") as client:
        with pytest.raises(ApiError):
            client.dreams.create(DreamInput(title="Once"))
        with pytest.raises(ApiError):
            client.dreams.create(DreamInput(title="Again"))
    first, *retries, other = [request.headers["idempotency-key"] for request in server.requests]
    assert retries == [first, first]
    assert other != first


def test_a_patch_by_the_id_is_sent_once(faulty: Start) -> None:
    server = faulty(BROKEN)
    with Dreamcatcher(server.url, token="t") as client:
        with pytest.raises(ApiError):
            client.dreams.update("d-1", DreamPatch(title="New"))
        assert len(server.requests) == 1
        with pytest.raises(ApiError):
            client.dreams.update("d-1", DreamPatch(title="New"), if_match='"1-abc"')
        assert len(server.requests) == 5
    assert server.requests[-1].headers["if-match"] == '"1-abc"'


def test_a_retry_that_fails_may_have_been_applied_before(faulty: Start) -> None:
    server = faulty(None, problem(404, "not-found"))
    with Dreamcatcher(server.url, token="t") as client:
        with pytest.raises(ApiError, match="An earlier attempt got no response") as caught:
            client.dreams.delete("d-1")
    assert caught.value.may_be_applied
    assert not (failure_of(faulty(problem(404, "not-found")))).may_be_applied


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"null", b"[]", b"{}", b"\xff\xfe", b"<html><title>Sign in</title></html>", b'{"status": 1'],
)
def test_a_response_of_something_else_is_an_error(faulty: Start, body: bytes) -> None:
    server = faulty(Reaction(200, body))
    with pytest.raises(NetworkError, match="something else answered") as caught:
        health(server)
    assert caught.value.__cause__ is not None
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        (b"<html><head><title>502 Bad Gateway</title></head></html>", "502 Bad Gateway"),
        (b"", "The response has no body."),
        (b"upstream " * 1000, ("upstream " * 1000).strip()[:200]),
        (b'{"type": 1, "title": 2, "detail": 3, "errors": 4}', None),
        (b'{"type": "x", "title": "T", "detail": "D", "errors": [1, {"path": 2}]}', "D"),
    ],
)
def test_any_body_of_an_error_is_read(faulty: Start, body: bytes, detail: str | None) -> None:
    error = failure_of(faulty(Reaction(502, body)))
    assert (error.status, error.slug) == (502, None)
    assert detail is None or error.detail == detail


def test_no_network(unused_url: str) -> None:
    with Dreamcatcher(unused_url, token="t", max_retries=1) as client:
        with pytest.raises(NetworkError, match="Check the address and the connection") as caught:
            client.search("a private word")
    assert "private" not in str(caught.value)
    assert caught.value.__cause__ is not None


def test_a_service_that_never_answers(faulty: Start) -> None:
    server = faulty(HEALTHY._replace(delay=1.0))
    with Dreamcatcher(server.url, token="t", timeout=0.2, max_retries=0) as client:
        with pytest.raises(NetworkError):
            client.operations.health()


def test_values_of_later_versions_are_read_as_they_are(faulty: Start) -> None:
    event = {
        "type": "DreamSold",
        "metadata": {
            "event_id": "e-1",
            "event_version": 9,
            "occurred_at": "2026-03-06T16:12:26.000Z",
            "owner_id": "o",
            "dream_id": "d-1",
            "correlation_id": "c",
            "traceparent": "t",
        },
        "data": {"price": 3},
        "position": 1,
        "new_field": True,
    }
    page = {"items": [event], "position": 1, "event_id": "e-1", "has_more": False}
    server = faulty(Reaction(200, json.dumps(page).encode()))
    with Dreamcatcher(server.url, token="t") as client:
        [read] = (client.live.events()).items
    assert (read.type_, read.data["price"]) == ("DreamSold", 3)
