import { expect, test } from "vitest";
import { readConversation } from "../read.ts";

const messages = [
  { role: "system", content: "Be brief" },
  { role: "user", content: "A pond?" },
];
const message = { role: "assistant", content: "Dig deep." };
const output = [
  { type: "reasoning", summary: [] },
  { type: "message", role: "assistant", content: [{ type: "output_text", text: "Dig deep." }] },
];

test.each([
  ["a request and its response", { request: { messages }, response: { id: "r", choices: [{ message }] } }],
  [
    "the bodies of both",
    { request: { body: { messages } }, response: { status: 200, body: { id: "r", choices: [{ message }] } } },
  ],
  ["a stored completion", { id: "r", messages, choices: [{ message }, { message }] }],
  ["a response with its input", { id: "r", input: messages, output }],
  ["a response to a text", { id: "r", input: "A pond?", output }],
  [
    "Anthropic's answer",
    {
      request: { messages },
      response: {
        id: "r",
        type: "message",
        role: "assistant",
        content: [{ type: "text", text: "Dig deep." }],
      },
    },
  ],
])("an API call keeps the question and the answer: %s", (_, call) => {
  expect(readConversation({ model: "gpt-x", ...call })).toMatchObject({
    external_id: "r",
    messages: [
      { role: "user", content: "A pond?" },
      { role: "assistant", content: "Dig deep." },
    ],
  });
});

test("an API call without an answer is its messages", () => {
  expect(readConversation({ request: { messages } }).messages).toHaveLength(1);
});
