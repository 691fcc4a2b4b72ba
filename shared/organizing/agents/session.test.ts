import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";

const isSession = (messages: (string | { role: "user" | "assistant"; content: string })[]): boolean =>
  parseConversation(transcriptOf(messages)).agentic;
const agent = (content: string) => ({ role: "assistant" as const, content });

test("many short messages in a row are a session", () => {
  expect(
    isSession(["Mend the boat", agent("Let me look."), agent("Now I'll mend it."), agent("Done.")]),
  ).toBe(true);
});

test("so is one message that tells what it does to files", () => {
  expect(isSession(["Mend the boat", "Let me look at the hull.\n\nNow let me run the pump.\n\nDone."])).toBe(
    true,
  );
});

test.each([
  "Let me explain how boats float.\n\nI'll start with the hull.\n\nLet me give an example.",
  "Let me check that I understand: you want a boat?",
])("a chat is none: %s", (answer) => {
  expect(isSession(["How do boats float?", answer])).toBe(false);
});
