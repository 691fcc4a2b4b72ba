# Made from tests/_async/test_conversations.py: change that.
from __future__ import annotations

from dreamcatcher_client import Dreamcatcher
from dreamcatcher_client._sync.runtime import sleep

#: How often the index is asked.
INDEXED_WITHIN = 1000


def about(idea: str) -> list[dict[str, str]]:
    """The messages of a conversation."""
    return [
        {"role": "user", "content": f"I want to build {idea}."},
        {"role": "assistant", "content": "Begin small.\n\n- [ ] Draw a plan"},
    ]


MARKDOWN = "## You:\n\nI want to build a birdhouse.\n\n## ChatGPT:\n\nGood.\n\n- [ ] Buy wood\n"


def test_json_text_and_lists_are_captured(client: Dreamcatcher) -> None:
    created = client.conversations.capture(
        {"title": "a rain barrel", "messages": about("a rain barrel")}, tags=["garden"], brand="bc-studio"
    )
    assert (created.outcome, created.dream.tags[0], created.dream.brand) == (
        "created",
        "garden",
        "bc-studio",
    )
    assert [todo.text for todo in created.dream.todos] == ["Build a rain barrel", "Draw a plan"]
    text = client.conversations.capture(MARKDOWN)
    assert "Buy wood" in [todo.text for todo in text.dream.todos]
    bare = client.conversations.capture(about("a feeder"), dream_id=text.dream_id)
    assert bare.dream_id == text.dream_id


def test_conversations_and_their_messages_are_read(client: Dreamcatcher) -> None:
    captured = client.conversations.capture({"title": "a kite", "messages": about("a kite")})
    assert captured.conversation_id in [each.id for each in client.conversations.list(limit=1)]
    conversation = client.conversations.get(captured.conversation_id, limit=1)
    assert [message.role for message in conversation.messages] == ["user"]
    messages = client.conversations.messages(captured.conversation_id, limit=1)
    assert [message.content for message in messages] == [each["content"] for each in about("a kite")]


def test_what_was_said_is_found(client: Dreamcatcher) -> None:
    captured = client.conversations.capture(about("a weathervane"))
    found = client.search("weathervane", kind=["idea"], limit=5)
    for _ in range(INDEXED_WITHIN):
        if found.items:
            break
        sleep(0.2)
        found = client.search("weathervane", kind=["idea"], limit=5)
    assert [hit.dream.id for hit in found.items] == [captured.dream_id]
    assert (client.search("weathervane", status=["completed"])).items == []


def test_the_account_and_the_service(client: Dreamcatcher) -> None:
    account = client.account.get()
    assert account.tier == "free"
    assert "imports_per_day" in [quota.name for quota in account.quotas]
    assert (client.operations.health()).status == "ok"
    assert (client.operations.openapi()).to_dict()["openapi"].startswith("3.1")
    assert "<html" in client.operations.docs()
    assert client.operations.docs_script()
