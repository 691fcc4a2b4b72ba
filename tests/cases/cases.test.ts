import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CASES } from "./cases.ts";
import { expectConversation } from "./expect-conversation.ts";
import { readFile } from "./read-file.ts";

const folder = new URL("conversations/", import.meta.url);

test("every file is a case", () => {
  expect(CASES.map(({ file }) => file).sort()).toEqual(readdirSync(folder).sort());
});

test.each(CASES)("$file", async ({ file, conversations, failures = 0 }) => {
  const read = await readFile(readFileSync(new URL(file, folder)));
  expect(read.failures).toBe(failures);
  expect(read.conversations).toHaveLength(conversations.length);
  for (const [at, expected] of conversations.entries()) {
    const found = read.conversations[at];
    if (found) expectConversation(expected, found);
  }
});
