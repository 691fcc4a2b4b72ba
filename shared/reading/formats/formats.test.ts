import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";

const said = (input: unknown) =>
  readConversation(input).messages.map(({ role, content }) => `${role}: ${content}`);
const MESSAGES = ["user: A pond?", "assistant: Dig deep."];

describe("one conversation", () => {
  const chat = { title: "Ferns", messages: [{ role: "user", content: "Which fern?" }] };

  test.each([
    ["in a list", [chat]],
    ["in a list of messages", chat.messages],
    ["in an object", { data: { chats: [chat], folders: [{ name: "x" }] } }],
    ["under its id", { "chat-1": chat }],
    ["as text", JSON.stringify(chat)],
    ["as text that is indented", `\uFEFF${JSON.stringify([chat], null, 2)}\r\n`],
    ["as a line of text", `${JSON.stringify(chat)}\n{"messages":[{"ro`],
    [
      "as lines of messages",
      '{"role":"user","content":"Which fern?"}\r\n\r\n{"role":"assistant","content":""}',
    ],
  ])("%s is read", (_, input) => {
    expect(readConversation(input).messages).toMatchObject([{ role: "user", content: "Which fern?" }]);
  });

  test.each([
    ["objects", { data: { chats: [chat, chat] } }],
    ["lists", [chat.messages, chat.messages]],
    ["lines", `${JSON.stringify(chat)}\n${JSON.stringify(chat)}`],
  ])("is asked for where %s hold two", (_, input) => {
    expect(() => readConversation(input)).toThrow(
      /holds 2 conversations: send them one at a time, or .* import/,
    );
  });

  test("has the id that the name of its file holds, if it has none of its own", () => {
    const id = "aaaaaaaa-0000-4000-8000-000000000001";
    const line = { type: "user", uuid: "u", parentUuid: null, message: { role: "user", content: "Hi" } };
    const name = `projects/-home/${id}.jsonl`;
    expect(readConversation([line], { fileName: name }).external_id).toBe(id);
    expect(readConversation([{ ...line, sessionId: "s" }], { fileName: name }).external_id).toBe("s");
    expect(readConversation([line], { fileName: "notes.jsonl" }).external_id).toBeNull();
    expect(readConversation(chat, { fileName: name }).external_id).toBeNull();
  });
});

describe("a plain list of messages", () => {
  test("is the format of the browser extension", () => {
    const capture = {
      source: "chatgpt",
      external_id: "abc",
      url: "https://example.org/c/abc",
      title: " A \n pond ",
      messages: [
        { role: "user", content: "A pond?", created: "2026-01-02T03:04:05Z" },
        { role: "assistant", content: "Dig deep." },
      ],
    };
    expect(readConversation(capture)).toEqual({
      source: "chatgpt",
      external_id: "abc",
      title: "A pond",
      url: "https://example.org/c/abc",
      model: null,
      created: "2026-01-02T03:04:05.000Z",
      updated: "2026-01-02T03:04:05.000Z",
      messages: [
        { role: "user", content: "A pond?", created: "2026-01-02T03:04:05.000Z" },
        { role: "assistant", content: "Dig deep.", created: null },
      ],
      documents: [],
      unread_parts: [],
    });
  });

  test("keeps the files that tools make, whether they are called by parts, functions or elements of its text", () => {
    const element = [
      '<tool-use data-tool-type="write" data-tool-name="Write">',
      "```py",
      "c = 1",
      "```",
      "File created successfully at: /k/c.py",
      "</tool-use>",
    ].join("\n");
    const { documents, messages } = readConversation({
      messages: [
        { role: "user", content: "Go." },
        {
          role: "assistant",
          content: [{ type: "tool_use", name: "Write", input: { file_path: "/k/a.py", content: "a = 1" } }],
        },
        {
          role: "assistant",
          content: "Two.",
          tool_calls: [
            { function: { name: "write_file", arguments: '{"path":"/k/b.py","content":"b = 1"}' } },
          ],
        },
        { role: "assistant", content: `Three.\n\n${element}` },
      ],
    });
    expect(messages.map(({ content }) => content)).toEqual(["Go.", "Two.", "Three."]);
    expect(documents).toMatchObject([
      { title: "a.py", content: "a = 1", message: 0 },
      { title: "b.py", content: "b = 1", message: 1 },
      { title: "c.py", content: "c = 1", message: 2 },
    ]);
  });

  test("may have the form of OpenAI's API: parts, system and tool messages, no content", () => {
    const messages = [
      { role: "system", content: "Be brief" },
      {
        role: "user",
        content: [
          { type: "text", text: "A pond?" },
          { type: "image_url", image_url: {} },
        ],
      },
      { role: "assistant", content: null, tool_calls: [{}] },
      { role: "tool", content: "42" },
      { role: "assistant", content: ["Dig deep."] },
    ];
    expect(said({ title: null, messages })).toEqual(MESSAGES);
    expect(said(messages)).toEqual(MESSAGES);
    expect(readConversation({ messages }).source).toBe("generic");
  });

  test.each([
    [{ messages: "hello" }, "messages", /must be a list of \{role, content\}/],
    [{ messages: [{ role: "user", content: "x" }, "hello"] }, "messages[1]", /messages\[1\]/],
    [{ messages: [{ content: "x" }] }, "messages[0].role", /messages\[0\]\.role must be text/],
    [{ messages: [{ role: "user", content: 7 }] }, "messages[0].content", /must be text or a list/],
    [
      { messages: [{ role: "pirate", content: "x" }] },
      "messages[0].role",
      /must be user, assistant or system/,
    ],
    [{ title: 7, messages: [] }, "title", /title must be text/],
    [{ messages: [] }, "messages", /has no messages/],
    [
      {
        messages: [
          { role: "system", content: "x" },
          { role: "user", content: " " },
        ],
      },
      "messages",
      /no messages/,
    ],
    [{ hello: "world" }, "", /no conversation in a known format: looked for .*ChatGPT, Claude/],
    [[], "", /holds no conversation/],
    [
      [{ messages: [] }, { messages: [] }],
      "",
      /holds 2 conversations: send them one at a time, or the whole file as an import/,
    ],
    [null, "", /must be a JSON object, a list of messages, or text/],
    ["Dear diary", "", /no conversation in a known format: looked for .*ChatGPT/],
  ])("is refused with the field that breaks a rule: %j", (input, path, message) => {
    expect(() => readConversation(input)).toThrow(
      expect.objectContaining({ name: "UnreadableConversation", path }),
    );
    expect(() => readConversation(input)).toThrow(message);
  });

  test.each(["created_at", "timestamp", "time"])("is put in the order of its times: %s", (field) => {
    const list = [
      { role: "assistant", content: "Dig deep.", [field]: "2026-01-02T00:00:02Z" },
      { role: "user", content: "A pond?", [field]: "2026-01-02T00:00:01Z" },
    ];
    expect(said(list)).toEqual(MESSAGES);
    expect(readConversation(list).created).toBe("2026-01-02T00:00:01.000Z");
  });

  test("has its fields limited to their bounds", () => {
    const transcript = readConversation({
      source: "Not A Source!",
      external_id: "x".repeat(600),
      url: "javascript:alert(1)",
      title: `${"t".repeat(499)}\u{1F41D}`,
      model: "m".repeat(300),
      created: Number.NaN,
      updated: 1e300,
      messages: [{ role: "user", content: "lone \uD800 surrogate", created: "yesterday" }],
    });
    expect(transcript).toMatchObject({
      source: "generic",
      external_id: "x".repeat(500),
      url: null,
      title: "t".repeat(499),
      model: "m".repeat(200),
      created: null,
      updated: null,
      messages: [{ role: "user", content: "lone \uFFFD surrogate", created: null }],
    });
  });
});

describe("a wrapper around one conversation", () => {
  const conversation = { messages: [{ role: "user", content: "A pond?" }] };
  test.each([
    [[conversation]],
    [{ conversations: [conversation] }],
    [{ raw_provider_payload: conversation }],
  ])("is removed (%#)", (input) => {
    expect(said(input)).toEqual(["user: A pond?"]);
  });
});

describe("other formats", () => {
  test("ShareGPT", () => {
    const conversations = [
      { from: "system", value: "Be brief" },
      { from: "human", value: "A pond?" },
      { from: "gpt", value: "Dig deep." },
    ];
    expect(said({ id: "x", conversations })).toEqual(MESSAGES);
    expect(said(conversations)).toEqual(MESSAGES);
  });

  test("LibreChat, linked or nested", () => {
    const question = { messageId: "q", parentMessageId: "0", isCreatedByUser: true, text: "A pond?" };
    const old = { messageId: "a", parentMessageId: "q", text: "No.", createdAt: "2026-01-01T00:00:00Z" };
    const answer = {
      messageId: "b",
      parentMessageId: "q",
      content: [
        { type: "think", think: "hm" },
        { type: "text", text: "Dig deep." },
      ],
      createdAt: "2026-01-01T00:01:00Z",
    };
    expect(said({ conversationId: "c", messages: [question, answer, old] })).toEqual(MESSAGES);
    expect(said({ conversationId: "c", messages: [{ ...question, children: [old, answer] }] })).toEqual(
      MESSAGES,
    );
  });

  test("Open WebUI", () => {
    const messages = {
      q: { parentId: null, role: "user", content: "A pond?", timestamp: 1_700_000_000 },
      a: { parentId: "q", role: "assistant", content: "No.", timestamp: 1_700_000_100 },
      b: {
        parentId: "q",
        role: "assistant",
        content: '<details type="reasoning" done="true">\nhm\n</details>\nDig deep.',
        timestamp: 1_700_000_050,
      },
    };
    expect(said({ id: "x", chat: { title: "Pond", history: { messages, currentId: "b" } } })).toEqual(
      MESSAGES,
    );
  });

  test("Gemini: Takeout, CLI and AI Studio", () => {
    const activity = {
      header: "Gemini Apps",
      title: "Prompted A pond?",
      time: "2026-01-02T03:04:05.678Z",
      safeHtmlItem: [{ html: "<p>Dig <b>deep</b> &amp; wide:</p><ul><li>clay</li><li>sand</li></ul>" }],
    };
    expect(said(activity)).toEqual(["user: A pond?", "assistant: Dig **deep** & wide:\n\n- clay\n- sand"]);
    const session = {
      sessionId: "s",
      messages: [
        { type: "info", content: "ready" },
        { type: "user", content: ["A pond?"] },
        { type: "gemini", content: "Dig deep.", model: "gemini-x" },
      ],
    };
    expect(said(session)).toEqual(MESSAGES);
    expect(readConversation(session).model).toBe("gemini-x");
    const chunks = [
      { role: "user", text: "A pond?" },
      { role: "model", text: "hm", isThought: true },
      { role: "model", text: "Dig deep." },
    ];
    expect(said({ chunkedPrompt: { chunks } })).toEqual(MESSAGES);
  });

  test("Gemini: HTML from Takeout keeps its structure", () => {
    const html =
      '<p>Log it:</p>\n<pre><code class="language-python">if wet:\n    stop()\n</code></pre>\n<h3>Parts</h3><ol><li>a float</li>' +
      "<li>a switch<ul><li>sealed</li></ul></li></ol><table><tr><th>Part</th><th>Reach</th></tr><tr><td>Float</td><td>&lt; 2 m</td></tr></table>" +
      '<p>See <a href="https://pond.dev/float">the guide</a>&hellip;</p>';
    const activity = { header: "Gemini Apps", title: "Prompted A pond?", safeHtmlItem: [{ html }] };
    expect(said(activity)[1]).toBe(
      "assistant: Log it:\n\n```python\nif wet:\n    stop()\n```\n\n### Parts\n\n1. a float\n2. a switch\n   - sealed\n\n" +
        "| Part | Reach |\n| --- | --- |\n| Float | < 2 m |\n\nSee [the guide](https://pond.dev/float)…",
    );
  });

  test("GitHub Copilot Chat", () => {
    const response = [
      { kind: "toolInvocationSerialized", value: "noise" },
      { value: "Dig deep in " },
      { kind: "inlineReference", inlineReference: { path: "/garden/plan.md" } },
      { value: "." },
    ];
    expect(
      said({ requests: [{ message: { text: "A pond?" }, response, timestamp: 1_700_000_000_000 }] }),
    ).toEqual(["user: A pond?", "assistant: Dig deep in `plan.md`."]);
  });

  test("Grok", () => {
    const responses = [
      {
        response: {
          sender: "human",
          message: "A pond?",
          create_time: { $date: { $numberLong: "1700000000000" } },
        },
      },
      { sender: "ASSISTANT", message: 'Dig deep.<grok:render type="x">y</grok:render>' },
    ];
    const transcript = readConversation({ conversation: { id: "g", title: "Pond" }, responses });
    expect(transcript.messages.map(({ content }) => content)).toEqual(["A pond?", "Dig deep."]);
    expect(transcript.created).toBe("2023-11-14T22:13:20.000Z");
  });

  test("Markdown with a heading per speaker", () => {
    const exported = `---
title: "Pond"
source: https://chatgpt.com/c/1
date: "2025-10-23T08:23:27 (UTC -04:00)"
model: -{model_name}
---

# Pond

#### You:
A pond?

#### ChatGPT:
Dig deep.
`;
    expect(readConversation(exported)).toMatchObject({
      source: "chatgpt",
      title: "Pond",
      url: "https://chatgpt.com/c/1",
      model: null,
      created: "2025-10-23T12:23:27.000Z",
    });
    expect(said(exported)).toEqual(MESSAGES);
    expect(said("## Q: A pond?\n\n## A: \nDig deep.")).toEqual(MESSAGES);
    expect(said("**User:**\nA pond?\n**Assistant:** Dig deep.")).toEqual(MESSAGES);
    expect(() => readConversation("## Question\nA recipe, of which nobody speaks.")).toThrow(
      /no conversation in a known format/,
    );
  });
});
