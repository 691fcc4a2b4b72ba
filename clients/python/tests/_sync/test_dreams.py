# Made from tests/_async/test_dreams.py: change that.
from __future__ import annotations

import pytest

from dreamcatcher_client import ApiError, Dreamcatcher, etag_of
from dreamcatcher_client.generated.api.dreams import get_dream
from dreamcatcher_client.models import DreamImportInput, DreamInput, DreamPatch, TodoInput


def test_a_list_reads_its_pages(client: Dreamcatcher) -> None:
    for number in range(5):
        client.dreams.create(DreamInput(title=f"Kite {number}", tags=["paged"]))
    listed = client.dreams.list(tag="paged", limit=2)
    assert [dream.title for dream in listed] == [f"Kite {number}" for number in (4, 3, 2, 1, 0)]
    pages = [page for page in listed.pages()]
    assert [len(page.items) for page in pages] == [2, 2, 1]
    after = client.dreams.list(tag="paged", limit=2, cursor=pages[0].next_cursor)
    assert [dream.title for dream in after] == ["Kite 2", "Kite 1", "Kite 0"]


def test_filters(client: Dreamcatcher) -> None:
    client.dreams.create(DreamInput(title="How to sail", kind="how_to", tags=["filtered"]))
    client.dreams.create(DreamInput(title="A boat", brand="bc-studio", tags=["filtered"]))

    def titles(**filters: object) -> list[str]:
        return [dream.title for dream in client.dreams.list(tag="filtered", **filters)]  # type: ignore[arg-type]

    assert titles(kind=["idea", "fix"]) == ["A boat"]
    assert titles(kind=["how_to"]) == ["How to sail"]
    assert titles(brand="bc-studio") == ["A boat"]
    assert titles(status="completed") == []
    of_brand = client.dreams.list_of_brand("bc-studio", tag="filtered")
    assert [dream.title for dream in of_brand] == ["A boat"]


def test_a_dream_as_it_was_read_is_changed_only_if_nobody_has_changed_it(
    client: Dreamcatcher,
) -> None:
    read = client.dreams.create(DreamInput(title="Greenhouse"))
    changed = client.dreams.update(read, DreamPatch(title="Glasshouse"))
    assert (changed.title, changed.revision) == ("Glasshouse", 2)
    with pytest.raises(ApiError) as caught:
        client.dreams.update(read, DreamPatch(title="Orangery"))
    assert (caught.value.slug, caught.value.status) == ("stale-revision", 412)
    with pytest.raises(ApiError):
        client.dreams.replace_todos(read, [TodoInput(text="Buy glass")])
    with pytest.raises(ApiError):
        client.dreams.delete(read)
    by_id = client.dreams.update(read.id, DreamPatch(title="Orangery"))
    with_todos = client.dreams.replace_todos(by_id, [TodoInput(text="Buy glass")])
    assert [todo.text for todo in with_todos.todos] == ["Buy glass"]
    client.dreams.delete(with_todos)
    with pytest.raises(ApiError) as caught:
        client.dreams.get(read.id)
    assert caught.value.slug == "not-found"


def test_an_etag_is_that_of_the_service(client: Dreamcatcher) -> None:
    dream = client.dreams.create(DreamInput(title="A raft"))
    response = get_dream.sync_detailed(dream.id, client=client.api)
    assert response.headers["etag"] == etag_of(dream)
    assert client.dreams.get(dream, if_none_match=etag_of(dream)) is None
    changed = client.dreams.update(dream, DreamPatch(title="A big raft"))
    assert client.dreams.get(dream, if_none_match=etag_of(dream)) == changed


def test_what_belongs_to_a_dream(client: Dreamcatcher) -> None:
    dream = client.dreams.create(DreamInput(title="A sledge"))
    assert [event.type_ for event in client.dreams.events(dream)] == ["DreamCreated"]
    assert [fragment for fragment in client.dreams.fragments(dream)] == []
    assert [each for each in client.dreams.implementations(dream)] == []
    imported = client.dreams.import_(DreamImportInput(id=dream.id, title="A fast sledge"))
    assert imported.dream_id == dream.id
    with pytest.raises(ApiError) as caught:
        client.dreams.document(dream, "none")
    assert caught.value.slug == "not-found"


def test_the_same_idempotency_key_creates_one_dream(client: Dreamcatcher) -> None:
    body = DreamInput(title="Only once")
    first = client.dreams.create(body, idempotency_key="once-0001")
    assert client.dreams.create(body, idempotency_key="once-0001") == first


def test_invalid_fields_are_named_with_their_rules(client: Dreamcatcher) -> None:
    with pytest.raises(ApiError) as caught:
        client.dreams.create(DreamInput(title="", tags=["x"] * 100))
    error = caught.value
    assert (error.slug, error.status, error.title) == ("invalid-fields", 422, "Invalid fields")
    assert [path for path, _ in error.errors] == ["title", "tags"]
    assert error.request_id
    assert "\n  title: must have at least 3 characters" in str(error)


@pytest.mark.parametrize("ref", ["", ".", ".."])
def test_what_is_no_id_is_not_sent(client: Dreamcatcher, ref: str) -> None:
    with pytest.raises(ValueError, match="dream_id must be an id"):
        client.dreams.get(ref)
    with pytest.raises(ValueError, match="dream_id must be an id"):
        client.dreams.fragments(ref)


@pytest.mark.parametrize("ref", ["../account", "a/b", "a?b#c", "a b", "ü"])
def test_any_other_text_is_an_id(client: Dreamcatcher, ref: str) -> None:
    with pytest.raises(ApiError) as caught:
        client.dreams.get(ref)
    assert caught.value.status in (400, 404, 422)
