import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";

const human = (text: string, more: object = {}) => ({ sender: "human", text, content: [], ...more });
const assistant = (content: object[], more: object = {}) => ({
  sender: "assistant",
  text: "",
  content,
  ...more,
});
const text = (said: string) => ({ type: "text", text: said });

const read = (chat_messages: unknown[], more: object = {}) => readConversation({ chat_messages, ...more });
const texts = (chat_messages: unknown[], more: object = {}) =>
  read(chat_messages, more).messages.map(({ content }) => content);

describe("Claude", () => {
  test("reads names, times and the text blocks", () => {
    const conversation = {
      uuid: "0a1b2c3d-0000-4000-8000-000000000001",
      name: "Rain barrel",
      model: "claude-x",
      created_at: "2026-01-02T03:04:05.678901Z",
      updated_at: "2026-01-02T05:04:05+02:00",
    };
    const messages = [
      human("How big?", { created_at: "2026-01-02T03:04:05Z" }),
      assistant([
        { type: "thinking", thinking: "roof area" },
        text("It depends."),
        { type: "tool_use", name: "web_search", input: { query: "rain" } },
        { type: "tool_result", content: [text("noise")] },
        text("About 200 litres."),
      ]),
    ];
    expect(read(messages, conversation)).toEqual({
      source: "claude",
      external_id: conversation.uuid,
      title: "Rain barrel",
      url: `https://claude.ai/chat/${conversation.uuid}`,
      model: "claude-x",
      created: "2026-01-02T03:04:05.678Z",
      updated: "2026-01-02T03:04:05.000Z",
      messages: [
        { role: "user", content: "How big?", created: "2026-01-02T03:04:05.000Z" },
        { role: "assistant", content: "It depends.", created: null },
        { role: "assistant", content: "About 200 litres.", created: null },
      ],
      documents: [],
      unread_parts: [],
    });
  });

  test("falls back to text, without the note about unsupported blocks", () => {
    const note = "```\nThis block is not supported on your current device yet.\n```";
    expect(texts([{ sender: "assistant", text: `Before.\n\n${note}`, content: null }])).toEqual(["Before."]);
    expect(() => read([{ sender: "assistant", text: note }])).toThrow(/has no messages/);
  });

  test("reads the branch of the current leaf, else of the newest", () => {
    const messages = [
      human("Question", {
        uuid: "q",
        parent_message_uuid: "00000000-0000-4000-8000-000000000000",
        created_at: "2026-01-01T00:00:00Z",
      }),
      assistant([text("First")], { uuid: "a", parent_message_uuid: "q", created_at: "2026-01-01T00:01:00Z" }),
      assistant([text("Second")], {
        uuid: "b",
        parent_message_uuid: "q",
        created_at: "2026-01-01T00:02:00Z",
      }),
    ];
    expect(texts(messages, { current_leaf_message_uuid: "a" })).toEqual(["Question", "First"]);
    expect(texts(messages, { current_leaf_message_uuid: "gone" })).toEqual(["Question", "Second"]);
    expect(texts(messages)).toEqual(["Question", "Second"]);
    expect(texts(messages.map((message) => ({ ...message, parent_message_uuid: null })))).toHaveLength(3);
  });

  test("reads attachments and files as documents", () => {
    const messages = [
      human("See here", {
        attachments: [
          { file_name: "", file_type: "txt", extracted_content: "pasted" },
          { file_name: "notes.md", extracted_content: null },
        ],
        files: [{ file_name: "photo.jpg" }, null],
      }),
    ];
    expect(read(messages).documents).toEqual([
      { title: "Pasted text", content_type: "txt", content: "pasted" },
      { title: "notes.md" },
      { title: "photo.jpg" },
    ]);
  });

  test("moves artifacts from the text to the documents, each in its last version", () => {
    const artifact = (body: string) =>
      `<antArtifact identifier="hut" type="application/vnd.ant.code" language="python" title="Hut">${body}</antArtifact>`;
    const transcript = read([
      assistant([text(`Here:\n${artifact("one")}\nGood?`)]),
      assistant([text(`<antThinking>better</antThinking>\nAgain: ${artifact("two")}`)]),
      assistant([text("Open <antArtifact identifier='x'> stays")]),
    ]);
    expect(transcript.messages.map(({ content }) => content)).toEqual([
      "Here:\n\nGood?",
      "Again:",
      "Open <antArtifact identifier='x'> stays",
    ]);
    expect(transcript.documents).toEqual([{ title: "Hut", content_type: "text/x-python", content: "two" }]);
  });

  test("applies the calls of the artifacts tool", () => {
    const call = (name: string, input: object) => ({ type: "tool_use", name, input });
    const { documents } = read([
      assistant([
        call("artifacts", {
          command: "create",
          id: "p",
          title: "Page",
          type: "text/html",
          content: "<b>a b a</b>",
        }),
        call("artifacts", { command: "update", id: "p", old_str: "a", new_str: "$&" }),
        call("artifacts", { command: "update", id: "none", old_str: "a", new_str: "c" }),
        call("create_file", { path: "/mnt/out/plan.md", file_text: "# Plan" }),
        call("str_replace", { path: "/mnt/out/plan.md", old_str: "Plan", new_str: "Plans" }),
        text("Done"),
      ]),
    ]);
    expect(documents).toEqual([
      { title: "Page", content_type: "text/html", content: "<b>$& b a</b>" },
      { title: "plan.md", content: "# Plans" },
    ]);
  });
});
