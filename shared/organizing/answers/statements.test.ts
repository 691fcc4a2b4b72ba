import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
import { statementsOf } from "./statements.ts";

test.each([
  ["## What I would leave out\n\nA weather map, a chat and a shop.", []],
  ["## Why it is not included\n\nThe gauge has no power.", [["verdict", "The gauge has no power."]]],
])("under a heading of what is not to be, things are not stated: %s", (answer, expected) => {
  expect(statementsIn(answer)).toEqual(expected);
});

const statementsIn = (answer: string) =>
  statementsOf(
    parseConversation(
      transcriptOf([
        { role: "user", content: "How high is the tide at our pier?" },
        { role: "assistant", content: answer },
      ]),
    ),
  ).map(({ kind, text }) => [kind, text]);

test.each([
  ["what it says first", "The tide is four metres high.", "verdict", "The tide is four metres high."],
  [
    "without an opening",
    "However, the tide is four metres high.",
    "verdict",
    "The tide is four metres high.",
  ],
  [
    "a conclusion",
    "In summary, the tide is four metres high.",
    "conclusion",
    "The tide is four metres high.",
  ],
  [
    "what follows its heading",
    "## Verdict\n\nFour metres is the height.",
    "conclusion",
    "Four metres is the height.",
  ],
  [
    "something handed over",
    "Here's a script that measures the tide:",
    "delivery",
    "Delivered: a script that measures the tide.",
  ],
  ["a title", "Title: High Water", "delivery", "Delivered: “High Water”."],
  ["a report", "I've added a gauge to the pier.", "report", "I've added a gauge to the pier."],
  ["a report that leads on", "Created `tide.md` with:", "report", "Created tide.md."],
  ["a report of tests", "All tests pass.", "report", "All tests pass."],
  ["what code does", "This script reads the gauge twice.", "verdict", "The script reads the gauge twice."],
  ["an item that is a sentence", "- The tide is four metres high.", "item", "The tide is four metres high."],
  ["an order", "Measure it with a pole at noon.", "item", "Measure it with a pole at noon."],
])("an answer states %s", (_, answer, kind, text) => {
  expect(statementsIn(answer)).toEqual([[kind, text]]);
});

test.each([
  "Certainly! I'd be happy to help with the tide.",
  "There are several ways to measure the tide.",
  "Let me know if you want to know more.",
  "I'm sorry, but I can't see the tide.",
  "Would you like a chart of the tides?",
  "What a lovely pier!",
  "Here are the heights of this year:",
  "It depends on the month and the wind.",
  "Dear friend of the sea,",
  "- Height of tide",
  "npm install tide --save",
])("nothing is stated by %s", (answer) => {
  expect(statementsIn(answer)).toEqual([]);
});

test("a sentence may name a command", () => {
  expect(statementsIn('Run `gauge.sh "--tide high"` every night.').map(([, text]) => text)).toEqual([
    'Run gauge.sh "--tide high" every night.',
  ]);
});

test("a sentence that leans on another follows it, or is left out", () => {
  expect(statementsIn("The pier is high. It stands on oak.").map(([, text]) => text)).toEqual([
    "The pier is high.",
    "It stands on oak.",
  ]);
  expect(statementsIn("Let me see the pier. It stands on oak.")).toEqual([]);
});

test("of an agent's narration, reports and conclusions count", () => {
  const said = [
    "Let me look at the pier.",
    "The gauge hangs low.",
    "Now I'll move it.",
    "Moved the gauge up.",
  ];
  const conversation = parseConversation(
    transcriptOf([
      { role: "user", content: "Move the gauge" },
      ...said.map((content) => ({ role: "assistant" as const, content })),
    ]),
  );
  expect(statementsOf(conversation).map(({ text }) => text)).toEqual(["Moved the gauge up."]);
});
