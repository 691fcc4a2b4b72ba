import { readMarkdown } from "@dreamcatcher/text/markdown";
import { expect, test } from "vitest";
import { withOwnFences } from "./continued-fences.ts";

const lastOf = (text: string) => readMarkdown(text).at(-1);
const CUT = lastOf("A pond:\n\n```js\nclass Pond {\n  dig() {\n    this.fill(2,\n```");

test("an answer that goes on amid code gets the fences that are turned round there", () => {
  const answer = [
    "```js",
    "this.depth);",
    "```",
    "}",
    "",
    "drain() {",
    "return this.depth;",
    "}",
    "}",
    "```css",
    "",
    "Use the pond:",
    "```js",
    "new Pond().dig();",
    "```sql",
    "",
    "It fills when it rains.",
    "```",
  ].join("\n");
  expect(withOwnFences(CUT, answer)).toBe(
    [
      "```js",
      "    this.depth);",
      "}",
      "",
      "drain() {",
      "return this.depth;",
      "}",
      "}",
      "```",
      "",
      "Use the pond:",
      "```js",
      "new Pond().dig();",
      "```",
      "",
      "It fills when it rains.",
    ].join("\n"),
  );
});

test.each([
  ["```js\n    this.depth);\n  }\n}\n```\n\nNow it fills."],
  ["Here is the rest:\n\n```js\nthis.depth);\n```\n\nIt fills."],
  ["It fills when it rains."],
  ["```js\nnew Pond();\n```"],
])("an answer whose fences are in order stays as it is: %j", (answer) => {
  expect(withOwnFences(CUT, answer)).toBe(answer);
});

test("an answer after code that is whole stays as it is", () => {
  const answer = "```js\ndig();\n```\n}\n```css\nWords";
  expect(withOwnFences(lastOf("```js\nfill();\n```"), answer)).toBe(answer);
});
