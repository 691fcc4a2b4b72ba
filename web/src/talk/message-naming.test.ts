import { expect, test } from "vitest";
import { messageNaming } from "./message-naming.ts";

const talk = [
  "How do I begin?",
  "**src/Ledger.js**\n\n```js\nexport const a = 1;\n```",
  "And the test of it?",
  "```js src/ledger.test.js\ntest(1);\n```",
  "So src/ledger.js stays, and rules.pdf too",
].map((content) => ({ content }));

test.each([
  ["src/ledger.js", 1],
  ["src/ledger.test.js", 3],
  ["rules.pdf", 4],
  ["elsewhere.md", undefined],
])("finds where a talk has %s", (name, at) => {
  expect(messageNaming(talk, name)).toBe(at);
});
