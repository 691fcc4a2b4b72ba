import { describe, expect, test } from "vitest";
import { fileOf } from "./exports/random-access-file.ts";
import { readExport } from "./exports/read-export.ts";
import { readConversation } from "./read.ts";

const said = (input: unknown) =>
  readConversation(input).messages.map(({ role, content }) => `${role}: ${content}`);
const MESSAGES = ["user: A pond?", "assistant: Dig deep."];
const PLAIN = [
  { role: "user", content: "A pond?" },
  { role: "assistant", content: "Dig deep." },
];

describe("a plain list of messages with other names", () => {
  test.each([
    [
      "author",
      [
        { author: "user", content: "A pond?" },
        { author: "claude", content: "Dig deep." },
      ],
    ],
    [
      "sender and text",
      [
        { sender: "user", text: "A pond?" },
        { sender: "bot", text: "Dig deep." },
      ],
    ],
    [
      "Prompt and Response that say",
      [
        { role: "Prompt", say: "A pond?" },
        { role: "Response", say: "Dig deep." },
      ],
    ],
    [
      "a sender that is the system",
      [
        { from: "system", value: "Be brief" },
        { from: "human", value: "A pond?" },
        { from: "gpt", value: "Dig deep." },
      ],
    ],
    [
      "a type, and text in objects",
      [
        { type: "user", content: { text: "A pond?" } },
        { type: "assistant", content: { parts: ["Dig deep."] } },
      ],
    ],
    [
      "an author with a role",
      [
        { author: { role: "user" }, text: "A pond?" },
        { author: { role: "assistant" }, text: "Dig deep." },
      ],
    ],
    [
      "whether it is the person's",
      [
        { isUser: true, text: "A pond?" },
        { isUser: false, text: "Dig deep." },
      ],
    ],
  ])("is read: %s", (_, messages) => {
    expect(said({ messages })).toEqual(MESSAGES);
    expect(said(messages)).toEqual(MESSAGES);
  });

  test("has an assistant of any name, if a person speaks", () => {
    const messages = [
      { sender: "user", text: "A pond?" },
      { sender: "Mole", text: "Dig deep." },
    ];
    expect(said({ messages })).toEqual(MESSAGES);
  });

  test("is read as LangChain writes it", () => {
    expect(
      said([
        { type: "human", content: "A pond?" },
        { type: "ai", data: { content: "Dig deep." } },
      ]),
    ).toEqual(MESSAGES);
  });

  test.each(["conversation", "chat", "history"])("keeps what stands beside a list called %s", (name) => {
    expect(readConversation({ id: "p1", title: "Pond", [name]: PLAIN })).toMatchObject({
      external_id: "p1",
      title: "Pond",
      messages: [{ content: "A pond?" }, { content: "Dig deep." }],
    });
  });

  test("is not what has authors and texts of other kinds", () => {
    const comments = [
      { author: "ann", text: "Nice pond" },
      { author: "bob", text: "Agreed" },
    ];
    expect(() => readConversation(comments)).toThrow(/no conversation in a known format/);
    expect(() => readConversation({ messages: comments })).toThrow(/must be user, assistant or system/);
  });

  test("has its title, address, model and times where an exporter writes them", () => {
    const metadata = {
      title: "Pond",
      link: "https://chatgpt.com/c/aaaaaaaa-0000-4000-8000-000000000001",
      dates: { created: "2026-01-02T03:04:05Z", updated: "2026-01-02T03:05:05Z" },
    };
    expect(readConversation({ metadata, messages: PLAIN })).toMatchObject({
      source: "chatgpt",
      external_id: "aaaaaaaa-0000-4000-8000-000000000001",
      title: "Pond",
      created: "2026-01-02T03:04:05.000Z",
      updated: "2026-01-02T03:05:05.000Z",
    });
    const mask = { modelConfig: { model: "gpt-x" } };
    expect(readConversation({ topic: "Pond", mask, messages: PLAIN })).toMatchObject({
      title: "Pond",
      model: "gpt-x",
    });
    const answered = PLAIN.map((message) => ({ ...message, model: "gpt-y" }));
    expect(readConversation({ messages: answered }).model).toBe("gpt-y");
  });
});

describe("a plain list of messages", () => {
  test("is put into the order of its times", () => {
    const newestFirst = PLAIN.map((message, at) => ({
      ...message,
      created_at: 1_770_000_000 + at,
    })).reverse();
    expect(said(newestFirst)).toEqual(MESSAGES);
    expect(said({ object: "list", data: newestFirst })).toEqual(MESSAGES);
  });

  test("is a conversation for each talk that its messages name", async () => {
    const rows = ["one", "two"].flatMap((conversation_id) =>
      PLAIN.map((message) => ({ ...message, conversation_id })),
    );
    const lines = rows.map((row) => JSON.stringify(row)).join("\n");
    for (const text of [JSON.stringify({ messages: rows.reverse(), topics: [] }), lines]) {
      const ids: unknown[] = [];
      for await (const entry of readExport(fileOf(new Blob([text]))))
        if ("conversation" in entry) ids.push(readConversation(entry.conversation).external_id);
      expect(ids.sort()).toEqual(["one", "two"]);
    }
    expect(() => readConversation(rows)).toThrow(/holds 2 conversations/);
    expect(said(PLAIN.map((message, at) => (at === 0 ? message : { ...message, chatId: "a" })))).toEqual(
      MESSAGES,
    );
  });

  test("counts messages whose text stands elsewhere", () => {
    const messages = [...PLAIN, { role: "assistant", blocks: ["b1"] }, { role: "assistant", tool_calls: [] }];
    expect(readConversation({ messages }).unread_parts).toEqual([{ kind: "message without text", count: 1 }]);
    expect(() => readConversation({ messages: messages.slice(2, 3) })).toThrow(/only message without text/);
  });

  test("goes on within a sentence where it cites, and keeps the pages and documents", () => {
    const page = { url: "https://pond.org/a", title: "Ponds" };
    const { messages, documents } = readConversation({
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "A pond?" },
            { type: "document", title: "Plan", source: { type: "text", data: "Two metres" } },
          ],
        },
        {
          role: "assistant",
          content: [
            { type: "text", text: "I look." },
            { type: "server_tool_use", name: "web_search", input: {} },
            { type: "web_search_tool_result", content: [page] },
            { type: "text", text: "So " },
            { type: "text", text: "dig deep", citations: [{ ...page, cited_text: "deep" }] },
            { type: "text", text: ", and wide." },
          ],
        },
        {
          role: "assistant",
          content: [{ type: "output_text", text: "See.", annotations: [{ url: "https://pond.org/b" }] }],
        },
      ],
    });
    expect(messages.map(({ content }) => content)).toEqual([
      "A pond?",
      "I look.\n\nSo dig deep, and wide.",
      "See.",
    ]);
    expect(documents).toMatchObject([
      { title: "Plan", content: "Two metres", message: 0 },
      { title: "Ponds", url: "https://pond.org/a", message: 1 },
      { url: "https://pond.org/b", message: 2 },
    ]);
  });
});
