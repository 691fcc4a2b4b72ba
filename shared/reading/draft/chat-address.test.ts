import { expect, test } from "vitest";
import { readConversation } from "../read.ts";
import { chatAddressOf, chatUrlIn } from "./chat-address.ts";

test.each([
  ["https://chatgpt.com/c/68b6-69", "chatgpt", "68b6-69"],
  ["https://chat.openai.com/chat/68b6", "chatgpt", "68b6"],
  ["https://www.chatgpt.com/g/g-p-67a6-team/c/aa?model=x", "chatgpt", "aa"],
  ["https://claude.ai/chat/314bd87c-7b52", "claude", "314bd87c-7b52"],
  ["https://gemini.google.com/u/1/app/8168ead7", "gemini", "8168ead7"],
  ["https://gemini.google.com/gem/6a6f/94ce", "gemini", "94ce"],
  ["https://grok.com/chat/ab-1", "grok", "ab-1"],
  ["https://x.com/i/grok?focus=1&conversation=19", "grok", "19"],
  ["https://www.perplexity.ai/search/how-deep-aB.c_1", "perplexity", "how-deep-aB.c_1"],
  ["https://chat.deepseek.com/a/chat/s/5cb2", "deepseek", "5cb2"],
  ["https://copilot.microsoft.com/chats/Kz1", "copilot", "Kz1"],
  ["https://chat.mistral.ai/chat/1f-2", "le-chat", "1f-2"],
])("%s", (url, source, id) => {
  expect(chatAddressOf(url)).toEqual({ source, id });
});

test.each([
  "https://chatgpt.com/share/68b6",
  "https://chatgpt.com/",
  "https://claude.ai/chat/new",
  "https://pond.dev/c/68b6",
  "https://pond.dev/?u=https://chatgpt.com/c/1",
  null,
  { href: "x" },
])("%j is of no chat", (url) => {
  expect(chatAddressOf(url)).toBeUndefined();
});

test("is found in a text", () => {
  expect(chatUrlIn("See https://pond.dev and (https://claude.ai/chat/ab).")).toBe(
    "https://claude.ai/chat/ab",
  );
});

test("gives a capture its id and its source, unless the capture has its own", () => {
  const messages = [{ role: "user", content: "A pond?" }];
  const url = "https://claude.ai/chat/ab";
  expect(readConversation({ url, messages })).toMatchObject({ source: "claude", external_id: "ab" });
  expect(readConversation({ url, messages, id: "x", source: "mine" })).toMatchObject({
    source: "mine",
    external_id: "x",
  });
});
