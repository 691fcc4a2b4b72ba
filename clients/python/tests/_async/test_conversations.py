from __future__ import annotations

from dreamcatcher_client import AsyncDreamcatcher
from dreamcatcher_client._async.runtime import sleep

#: How often the index is asked.
INDEXED_WITHIN = 1000


def about(idea: str) -> list[dict[str, str]]:
    """The messages of a conversation."""
    return [
        {"role": "user", "content": f"I want to build {idea}."},
        {"role": "assistant", "content": "Begin small.\n\n- [ ] Draw a plan"},
    ]


MARKDOWN = "## You:\n\nI want to build a birdhouse.\n\n## ChatGPT:\n\nGood.\n\n- [ ] Buy wood\n"


async def test_json_text_and_lists_are_captured(client: AsyncDreamcatcher) -> None:
    created = await client.conversations.capture(
        {"title": "a rain barrel", "messages": about("a rain barrel")}, tags=["garden"], brand="bc-studio"
    )
    assert (created.outcome, created.dream.tags[0], created.dream.brand) == (
        "created",
        "garden",
        "bc-studio",
    )
    assert [todo.text for todo in created.dream.todos] == ["Build a rain barrel", "Draw a plan"]
    text = await client.conversations.capture(MARKDOWN)
    assert "Buy wood" in [todo.text for todo in text.dream.todos]
    bare = await client.conversations.capture(about("a feeder"), dream_id=text.dream_id)
    assert bare.dream_id == text.dream_id


async def test_conversations_and_their_messages_are_read(client: AsyncDreamcatcher) -> None:
    captured = await client.conversations.capture({"title": "a kite", "messages": about("a kite")})
    assert captured.conversation_id in [each.id async for each in client.conversations.list(limit=1)]
    conversation = await client.conversations.get(captured.conversation_id, limit=1)
    assert [message.role for message in conversation.messages] == ["user"]
    messages = client.conversations.messages(captured.conversation_id, limit=1)
    assert [message.content async for message in messages] == [each["content"] for each in about("a kite")]


async def test_what_was_said_is_found(client: AsyncDreamcatcher) -> None:
    captured = await client.conversations.capture(about("a weathervane"))
    found = await client.search("weathervane", kind=["idea"], limit=5)
    for _ in range(INDEXED_WITHIN):
        if found.items:
            break
        await sleep(0.2)
        found = await client.search("weathervane", kind=["idea"], limit=5)
    assert [hit.dream.id for hit in found.items] == [captured.dream_id]
    assert (await client.search("weathervane", status=["completed"])).items == []


async def test_the_account_and_the_service(client: AsyncDreamcatcher) -> None:
    account = await client.account.get()
    assert account.tier == "free"
    assert "imports_per_day" in [quota.name for quota in account.quotas]
    assert (await client.operations.health()).status == "ok"
    assert (await client.operations.openapi()).to_dict()["openapi"].startswith("3.1")
    assert "<html" in await client.operations.docs()
    assert await client.operations.docs_script()
