from __future__ import annotations

import pytest

from dreamcatcher_client import ApiError, AsyncDreamcatcher, etag_of
from dreamcatcher_client.generated.api.dreams import get_dream
from dreamcatcher_client.models import DreamImportInput, DreamInput, DreamPatch, TodoInput


async def test_a_list_reads_its_pages(client: AsyncDreamcatcher) -> None:
    for number in range(5):
        await client.dreams.create(DreamInput(title=f"Kite {number}", tags=["paged"]))
    listed = client.dreams.list(tag="paged", limit=2)
    assert [dream.title async for dream in listed] == [f"Kite {number}" for number in (4, 3, 2, 1, 0)]
    pages = [page async for page in listed.pages()]
    assert [len(page.items) for page in pages] == [2, 2, 1]
    after = client.dreams.list(tag="paged", limit=2, cursor=pages[0].next_cursor)
    assert [dream.title async for dream in after] == ["Kite 2", "Kite 1", "Kite 0"]


async def test_filters(client: AsyncDreamcatcher) -> None:
    await client.dreams.create(DreamInput(title="How to sail", kind="how_to", tags=["filtered"]))
    await client.dreams.create(DreamInput(title="A boat", brand="bc-studio", tags=["filtered"]))

    async def titles(**filters: object) -> list[str]:
        return [dream.title async for dream in client.dreams.list(tag="filtered", **filters)]  # type: ignore[arg-type]

    assert await titles(kind=["idea", "fix"]) == ["A boat"]
    assert await titles(kind=["how_to"]) == ["How to sail"]
    assert await titles(brand="bc-studio") == ["A boat"]
    assert await titles(status="completed") == []
    of_brand = client.dreams.list_of_brand("bc-studio", tag="filtered")
    assert [dream.title async for dream in of_brand] == ["A boat"]


async def test_a_dream_as_it_was_read_is_changed_only_if_nobody_has_changed_it(
    client: AsyncDreamcatcher,
) -> None:
    read = await client.dreams.create(DreamInput(title="Greenhouse"))
    changed = await client.dreams.update(read, DreamPatch(title="Glasshouse"))
    assert (changed.title, changed.revision) == ("Glasshouse", 2)
    with pytest.raises(ApiError) as caught:
        await client.dreams.update(read, DreamPatch(title="Orangery"))
    assert (caught.value.slug, caught.value.status) == ("stale-revision", 412)
    with pytest.raises(ApiError):
        await client.dreams.replace_todos(read, [TodoInput(text="Buy glass")])
    with pytest.raises(ApiError):
        await client.dreams.delete(read)
    by_id = await client.dreams.update(read.id, DreamPatch(title="Orangery"))
    with_todos = await client.dreams.replace_todos(by_id, [TodoInput(text="Buy glass")])
    assert [todo.text for todo in with_todos.todos] == ["Buy glass"]
    await client.dreams.delete(with_todos)
    with pytest.raises(ApiError) as caught:
        await client.dreams.get(read.id)
    assert caught.value.slug == "not-found"


async def test_an_etag_is_that_of_the_service(client: AsyncDreamcatcher) -> None:
    dream = await client.dreams.create(DreamInput(title="A raft"))
    response = await get_dream.asyncio_detailed(dream.id, client=client.api)
    assert response.headers["etag"] == etag_of(dream)
    assert await client.dreams.get(dream, if_none_match=etag_of(dream)) is None
    changed = await client.dreams.update(dream, DreamPatch(title="A big raft"))
    assert await client.dreams.get(dream, if_none_match=etag_of(dream)) == changed


async def test_what_belongs_to_a_dream(client: AsyncDreamcatcher) -> None:
    dream = await client.dreams.create(DreamInput(title="A sledge"))
    assert [event.type_ async for event in client.dreams.events(dream)] == ["DreamCreated"]
    assert [fragment async for fragment in client.dreams.fragments(dream)] == []
    assert [each async for each in client.dreams.implementations(dream)] == []
    imported = await client.dreams.import_(DreamImportInput(id=dream.id, title="A fast sledge"))
    assert imported.dream_id == dream.id
    with pytest.raises(ApiError) as caught:
        await client.dreams.document(dream, "none")
    assert caught.value.slug == "not-found"


async def test_the_same_idempotency_key_creates_one_dream(client: AsyncDreamcatcher) -> None:
    body = DreamInput(title="Only once")
    first = await client.dreams.create(body, idempotency_key="once-0001")
    assert await client.dreams.create(body, idempotency_key="once-0001") == first


async def test_invalid_fields_are_named_with_their_rules(client: AsyncDreamcatcher) -> None:
    with pytest.raises(ApiError) as caught:
        await client.dreams.create(DreamInput(title="", tags=["x"] * 100))
    error = caught.value
    assert (error.slug, error.status, error.title) == ("invalid-fields", 422, "Invalid fields")
    assert [path for path, _ in error.errors] == ["title", "tags"]
    assert error.request_id
    assert "\n  title: must have at least 3 characters" in str(error)


@pytest.mark.parametrize("ref", ["", ".", ".."])
async def test_what_is_no_id_is_not_sent(client: AsyncDreamcatcher, ref: str) -> None:
    with pytest.raises(ValueError, match="dream_id must be an id"):
        await client.dreams.get(ref)
    with pytest.raises(ValueError, match="dream_id must be an id"):
        client.dreams.fragments(ref)


@pytest.mark.parametrize("ref", ["../account", "a/b", "a?b#c", "a b", "ü"])
async def test_any_other_text_is_an_id(client: AsyncDreamcatcher, ref: str) -> None:
    with pytest.raises(ApiError) as caught:
        await client.dreams.get(ref)
    assert caught.value.status in (400, 404, 422)
