import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
import { featuresByTurn } from "./reported.ts";

const features = (...messages: string[]): string[] =>
  featuresByTurn(parseConversation(transcriptOf(messages))).flatMap((turn) => turn.map(({ text }) => text));
const reported = (answer: string): string[] => features("go", answer);

test("a condition that the person sets is a feature", () => {
  expect(features("if the lamp is on, we show the harbour, else the sea")).toEqual([
    "if the lamp is on, we show the harbour, else the sea",
  ]);
});

test.each([
  "If you can, show the harbour",
  "When the lamp is on, the screen is dark?",
  `if the lamp is on, we show the harbour. ${"It leaks a lot here. ".repeat(40)}`,
])("a courtesy, a question or a long report of today's behaviour is none: %#", (said) => {
  expect(features(said)).toEqual([]);
});

test.each([
  [
    "Created `boat.md` with:\n\n- A table of all harbours\n- End-to-end trip routes (by day and night)",
    ["A table of all harbours", "End-to-end trip routes"],
  ],
  [
    "**New files:**\n\n- **`mast.ts`** — `Mast(height)` — accepts the height in metres",
    ["Mast accepts the height in metres"],
  ],
  ["Changes:\n\n- **`hoist()`** — raises the sail without a rope", ["hoist raises the sail without a rope"]],
  ["Summary:\n\n- Added a `--night` flag for trips in the dark", ["--night flag for trips in the dark"]],
  ["The lamp now works on all boats. Let me know what you think.", ["The lamp works on all boats"]],
])("what is reported of the thing that is made is a feature: %s", (answer, found) => {
  expect(reported(answer)).toEqual(found);
});

test.each([
  "Summary:\n\n- Removed the old rudder\n- Added `TestSail` with 3 cases\n- `Core Unit`",
  "Here's my plan for the changes:\n\n- A table of all harbours",
  "Changes needed:\n\n- Add a table of all harbours",
  "# Code review\n\n## Summary\n\n- A table of all harbours",
  "Now the lamp is on. If you like, I can now turn it off.",
])("clean-up, tests, plans, reviews and narration are none: %s", (answer) => {
  expect(reported(answer)).toEqual([]);
});

test("what the person turns down is none", () => {
  const answer = "Created `boat.md` with:\n\n- A table of all harbours";
  expect(features("go", answer, "this is wrong, redo it", "Done.")).toEqual([]);
});
