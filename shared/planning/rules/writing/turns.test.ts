import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { turnsOf } from "./turns.ts";

const turnsIn = (...contents: string[]) => turnsOf(dreamWith(contents.map((content) => ({ content }))));

test("a turn is a wish with its answer", () => {
  const turns = turnsIn(
    "**User:**\n\nA tide table.\n\n**Assistant:**\n\nHere it is.\n\n**User:**\n\nIn feet.",
    "**User:**\n\nAnd the moon?\n\n**Assistant:**\n\nFull.",
  );
  expect(turns.map(({ wish, answer, fragment }) => [wish, answer, fragment])).toEqual([
    ["A tide table.", "Here it is.", 0],
    ["In feet.", "", 0],
    ["And the moon?", "Full.", 1],
  ]);
});

test("a text that names no speaker is the person's", () => {
  expect(turnsIn("Tides are caused by the moon.", "")).toEqual([
    { wish: "Tides are caused by the moon.", answer: "", closing: "", fragment: 0 },
  ]);
});

test("a command of the program that is typed last and answered by nobody is no turn", () => {
  expect(turnsIn("**User:**\n\nIn feet.\n\n**Assistant:**\n\nDone.\n\n**User:**\n\n/cost")).toHaveLength(1);
});

test("an answer has no thoughts and nothing of what tools print", () => {
  const answer = [
    "---",
    "Let me look.",
    "---",
    "<think><details><summary>Thought Process</summary>\nThe port may be closed.</details></think>",
    "---",
    "<details>\n  <summary>Searched for tides • **3** results</summary>\n\n| a |\n</details>",
    "---",
    "Read file: src/tide.ts",
    "```\n\n```",
    "---",
    "## Done\n\nThe table has seven days, and the tests of it pass on this machine. It took two changes.",
    "---",
    "---",
  ].join("\n\n");
  const [turn] = turnsIn(`**User:**\n\nSeven days.\n\n**Assistant:**\n\n${answer}`);
  expect(turn?.answer).toBe(
    "---\n\nLet me look.\n\n---\n\n## Done\n\nThe table has seven days, and the tests of it pass on this machine. It took two changes.",
  );
  expect(turn?.closing).toBe(
    "## Done\n\nThe table has seven days, and the tests of it pass on this machine. It took two changes.",
  );
});

test("a link that only works in an editor is its text", () => {
  const answer =
    "See [`tide.ts`](command:_editor.open?%5B%22tide.ts%22%5D) and [the moon](https://example.org).";
  expect(turnsIn(`**User:**\n\nHow?\n\n**Assistant:**\n\n${answer}`)[0]?.answer).toBe(
    "See `tide.ts` and [the moon](https://example.org).",
  );
});

test("what an answer folds away and shows as code stays", () => {
  const answer =
    "<details>\n<summary>Solution</summary>\n\nWait for the moon.\n</details>\n\n```yaml\na: 1\n\n\nb: 2\n---\n---\n```";
  expect(turnsIn(`**User:**\n\nHow?\n\n**Assistant:**\n\n${answer}`)[0]?.answer).toBe(answer);
});

test("paragraphs that only announce a report are no part of it", () => {
  const answer =
    "I am reading the plan.\n\nI am reading the code.\n\nThe main risk is the leap day.\n\n**Findings**\n\n1. No test.";
  expect(turnsIn(`**User:**\n\nReview it.\n\n**Assistant:**\n\n${answer}`)[0]?.closing).toBe(
    "The main risk is the leap day.\n\n**Findings**\n\n1. No test.",
  );
});

test.each([
  ["thoughts without an end", "<think>".repeat(50_000)],
  ["fences", "```\n".repeat(100_000)],
  ["rules", "---\n\n".repeat(100_000)],
  ["blank lines", "\n".repeat(400_000)],
])("reads %s in linear time", (_, answer) => {
  const start = performance.now();
  turnsIn(`**User:**\n\nGo.\n\n**Assistant:**\n\na${answer}b`);
  expect(performance.now() - start).toBeLessThan(3_000);
});
