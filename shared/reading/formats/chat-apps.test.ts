import { expect, test } from "vitest";
import { readConversation } from "../read.ts";

const MESSAGES = ["user: A fern?", "assistant: Hart’s tongue."];

const said = (input: unknown) =>
  readConversation(input).messages.map(({ role, content }) => `${role}: ${content}`);

test("TypingMind: a chat", () => {
  const chat = {
    chatID: "t1",
    chatTitle: "Fern wall",
    modelInfo: { id: "gpt-5", title: "GPT-5" },
    createdAt: "2026-08-02T10:00:00.000Z",
    updatedAt: "2026-08-02T10:05:00.000Z",
    messages: [
      { role: "system", content: "Be brief" },
      { role: "user", content: "A fern?", createdAt: "2026-08-02T10:00:00.000Z" },
      { role: "assistant", content: [{ type: "text", text: "Hart’s tongue." }, { type: "tm_image_file" }] },
      { type: "unknown" },
    ],
  };
  expect(said(chat)).toEqual(MESSAGES);
  expect(readConversation(chat)).toMatchObject({
    source: "typingmind",
    external_id: "t1",
    title: "Fern wall",
    model: "gpt-5",
    updated: "2026-08-02T10:05:00.000Z",
    unread_parts: [
      { kind: "tm_image_file", count: 1 },
      { kind: "message without a role", count: 1 },
    ],
  });
});

test("Chatbot UI: a conversation of its history", () => {
  const conversation = {
    id: "h1",
    name: "Fern wall",
    messages: [
      { role: "user", content: "A fern?" },
      { role: "assistant", content: "Hart’s tongue." },
    ],
    model: { id: "gpt-4", name: "GPT-4" },
    folderId: null,
  };
  expect(said(conversation)).toEqual(MESSAGES);
  expect(readConversation(conversation)).toMatchObject({
    source: "chatbot-ui",
    external_id: "h1",
    title: "Fern wall",
    model: "gpt-4",
  });
});

test("a plain list of messages may have a name as its title, and a model with an id", () => {
  const messages = [{ role: "user", content: "A fern?" }];
  expect(readConversation({ name: "Fern wall", messages, model: { id: "gpt-4" } })).toMatchObject({
    source: "generic",
    title: "Fern wall",
    model: "gpt-4",
  });
});

test("a plain list of messages may be a request to Anthropic's API", () => {
  const messages = [
    { role: "user", content: [{ type: "text", text: "A fern?" }] },
    {
      role: "assistant",
      content: [
        { type: "thinking", thinking: "hm", signature: "x" },
        { type: "tool_use", id: "1", name: "look", input: {} },
      ],
    },
    { role: "user", content: [{ type: "tool_result", tool_use_id: "1", content: "green" }] },
    { role: "assistant", content: [{ type: "text", text: "Hart’s tongue." }] },
  ];
  expect(said({ model: "claude", system: "Be brief", max_tokens: 9, messages })).toEqual(MESSAGES);
});

test("a plain list of messages may be a line that fine-tunes a model", () => {
  const messages = [
    { role: "developer", content: "Be brief" },
    { role: "user", name: "Ada", content: "A fern?" },
    { role: "assistant", tool_calls: [{ id: "1", type: "function" }], weight: 0 },
    { role: "tool", tool_call_id: "1", content: "green" },
    { role: "assistant", content: "Hart’s tongue.", weight: 1 },
  ];
  expect(said({ messages, tools: [], parallel_tool_calls: false })).toEqual(MESSAGES);
});

test("a plain list of messages may have parts as the AI SDK has them, and attachments", () => {
  const messages = [
    { id: "1", role: "user", parts: [{ type: "text", text: "A fern?" }], createdAt: "2026-08-02T10:00:00Z" },
    {
      id: "2",
      role: "assistant",
      parts: [
        { type: "step-start" },
        { type: "reasoning", text: "hm" },
        { type: "text", text: "Hart’s tongue." },
      ],
    },
    { role: "user", content: "", attachments: [{ name: "wall.jpg" }] },
  ];
  for (const input of [messages, { messages }]) {
    expect(said(input)).toEqual([...MESSAGES, "user: 📎 wall.jpg"]);
    expect(readConversation(input)).toMatchObject({ source: "generic", created: "2026-08-02T10:00:00.000Z" });
  }
});

test("a plain list of messages may be of a thread, which gives it its id", () => {
  const text = (value: string) => [{ type: "text", text: { value, annotations: [] } }];
  const messages = [
    { id: "m1", object: "thread.message", thread_id: "t1", role: "user", content: text("A fern?") },
    {
      id: "m2",
      object: "thread.message",
      thread_id: "t1",
      role: "assistant",
      content: text("Hart’s tongue."),
    },
  ];
  expect(said(messages)).toEqual(MESSAGES);
  expect(readConversation(messages).external_id).toBe("t1");
});

test("Chatbox: a session, and the parts of the talk before its context was cleared", () => {
  const message = (role: string, text: string, more: object = {}) => ({
    role,
    contentParts: [
      { type: "reasoning", text: "hm" },
      { type: "text", text },
    ],
    timestamp: 1_700_000_000_000,
    ...more,
  });
  const session = {
    id: "s1",
    name: "Fern wall",
    threads: [{ id: "t1", messages: [message("user", "A fern?", { files: [{ name: "wall.jpg" }] })] }],
    messages: [
      message("system", "Be brief"),
      message("assistant", "A talk about ferns.", { isSummary: true }),
      message("assistant", "Hart’s tongue.", { model: "GPT-5" }),
    ],
  };
  expect(said(session)).toEqual(MESSAGES);
  expect(readConversation(session)).toMatchObject({
    source: "chatbox",
    external_id: "s1",
    title: "Fern wall",
    model: "GPT-5",
    documents: [{ title: "wall.jpg", message: 0 }],
  });
});

test("LM Studio: the version of a message that is shown, without reasoning", () => {
  const text = (content: string) => [{ type: "text", text: content }];
  const conversation = {
    name: "Fern wall",
    createdAt: 1_700_000_000_000,
    lastUsedModel: { identifier: "gemma" },
    messages: [
      {
        versions: [{ type: "singleStep", role: "user", content: text("A fern?") }],
        currentlySelected: 0,
      },
      {
        versions: [
          { type: "multiStep", role: "assistant", steps: [{ type: "contentBlock", content: text("Ivy.") }] },
          {
            type: "multiStep",
            role: "assistant",
            steps: [
              { type: "contentBlock", content: text("hm"), style: { type: "thinking" } },
              { type: "toolStatus" },
              { type: "contentBlock", content: text("Hart’s tongue.") },
            ],
          },
        ],
        currentlySelected: 1,
      },
    ],
  };
  expect(said(conversation)).toEqual(MESSAGES);
  expect(readConversation(conversation)).toMatchObject({
    source: "lm-studio",
    external_id: "1700000000000",
    title: "Fern wall",
    model: "gemma",
    created: "2023-11-14T22:13:20.000Z",
  });
});
