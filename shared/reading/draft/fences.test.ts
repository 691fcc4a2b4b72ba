import { expect, test } from "vitest";
import { fencedLines } from "./fences.ts";

/** The lines of a text that stand in fences, written with a bar before them. */
const marked = (lines: readonly string[]) =>
  fencedLines(lines).map((fenced, at) => `${fenced ? "|" : ""}${lines[at]}`);

test.each<[string, string[], string[]]>([
  ["backticks", ["a", "```ts", "b", "```", "c"], ["a", "|```ts", "|b", "|```", "c"]],
  ["tildes", ["~~~", "```", "~~~~", "c"], ["|~~~", "|```", "|~~~~", "c"]],
  ["a longer fence around a shorter", ["````", "```", "````", "c"], ["|````", "|```", "|````", "c"]],
  [
    "a fence in Markdown of the same length",
    ["```markdown", "```sh", "ls", "```", "b", "```", "c"],
    ["|```markdown", "|```sh", "|ls", "|```", "|b", "|```", "c"],
  ],
  ["a fence that never ends", ["a", "```", "b"], ["a", "```", "b"]],
  [
    "a fence that was cut off before the next",
    ["```py", "a", "You:", "```py", "b", "```"],
    ["```py", "a", "You:", "|```py", "|b", "|```"],
  ],
  ["code in a line", ["```a``` b", "c"], ["```a``` b", "c"]],
  ["indented code", ["    ```", "a", "    ```"], ["    ```", "a", "    ```"]],
])("%s", (_, lines, expected) => {
  expect(marked(lines)).toEqual(expected);
});
