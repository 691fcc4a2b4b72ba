import { readConversation } from "@dreamcatcher/reading/read";
import { expect, test } from "vitest";
import { conversationAt } from "./conversation.ts";

const talk = (question: string) => ({
  messages: [
    { role: "user", content: question },
    { role: "assistant", content: "Two." },
  ],
});

test("A conversation is found by its position in an export", async () => {
  const file = new Blob([JSON.stringify([talk("How many sheep?"), talk("How many dogs?")])]);
  const transcript = readConversation(await conversationAt(file, 1));
  expect(transcript.messages[0]?.content).toBe("How many dogs?");
  expect(await conversationAt(file, 2)).toBeUndefined();
});

test("The conversation of a text is the text", async () => {
  const text = "## You:\n\nHow many sheep?\n\n## ChatGPT:\n\nTwo.\n";
  expect(await conversationAt(new Blob([text]), 0)).toBe(text);
});

test("A file that holds none is refused", async () => {
  await expect(conversationAt(new Blob(["Two sheep."]), 0)).rejects.toThrow();
});
