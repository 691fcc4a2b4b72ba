import { expect, test } from "vitest";
import { FIELDS, fieldsOf, searchableConversation, searchableDream, splitCode } from "./entry.ts";
import { dreamOf } from "./fixtures.ts";

const dream = dreamOf({
  title: "Tide table",
  tags: ["sea"],
  summary: "Tides of the week",
  todos: [
    { id: "1", text: "Read tides", done: true },
    { id: "2", text: "Draw the week", done: false },
  ],
  decisions: [{ id: "1", text: "A week at a time", reason: "It fits a phone" }],
  outcome: { text: "The page shows it." },
});

test("a dream is searched by its fields and filtered by its facts", () => {
  expect(searchableDream(dream)).toMatchObject({
    id: "dream-1",
    kind: "idea",
    tags: ["sea"],
    open_todo: true,
    fields: {
      title: ["Tide table"],
      todos: ["Read tides", "Draw the week"],
      decisions: ["A week at a time", "It fits a phone"],
      outcome: ["The page shows it."],
      features: [],
    },
  });
  expect(Object.keys(fieldsOf(dream)).sort()).toEqual([...FIELDS].sort());
  expect(searchableDream(dreamOf()).open_todo).toBe(false);
});

test("a message is searched by its text without marks and by its code", () => {
  expect(
    splitCode(
      "# Tides\nUse **this**:\n\n```ts\nfetchTides();\n```\n- [x] done\n\n| a | b |\n|-|-|\n| c | d |",
    ),
  ).toEqual({
    text: "Tides\nUse this:\ndone\nc · d",
    code: "fetchTides();",
  });
  expect(splitCode("")).toEqual({ text: "", code: "" });
});

test("messages have their index in the conversation", () => {
  const conversation = { id: "talk", content_hash: "hash", source: "chatgpt" };
  expect(searchableConversation(conversation, [{ content: "a" }, { content: "b" }])).toEqual({
    conversation_id: "talk",
    content_hash: "hash",
    source: "chatgpt",
    messages: [
      { message: 0, text: "a", code: "" },
      { message: 1, text: "b", code: "" },
    ],
  });
});
