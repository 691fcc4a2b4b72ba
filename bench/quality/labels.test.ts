import { expect, test } from "vitest";
import { labelsOf } from "./labels.ts";
import type { LabelledTalk } from "./talk.ts";

const talkWith = (block: number): LabelledTalk => ({
  language: "en",
  kind: "how_to",
  messages: [
    { role: "user", content: "```\nan error\n```\nWhy?" },
    {
      role: "assistant",
      content: "So:\n\n```sql\nSELECT 1;\n```\n\nOr:\n\n1. this\n\n   ```sql\n   SELECT 2;\n   ```",
    },
  ],
  labels: {
    title: "An error",
    tags: [],
    facts: [],
    todos: [],
    suggestions: [],
    features: [],
    decisions: [],
    documents: [],
    code: [{ block, filename: "one.sql" }],
  },
});

test("Blocks are counted through all messages", () => {
  expect(labelsOf(talkWith(2))).toMatchObject({
    kind: "how_to",
    code: [{ text: "SELECT 1;\n", filename: "one.sql" }],
  });
  expect(labelsOf(talkWith(3)).code[0]?.text).toBe("   SELECT 2;\n");
});

test("A block that the talk does not have is named", () => {
  expect(() => labelsOf(talkWith(4))).toThrow("There is no block 4 of 3.");
});
