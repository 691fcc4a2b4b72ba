import { spokenBy } from "@dreamcatcher/text/speakers";
import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { accountOf } from "./account.ts";
import { phasesIn } from "./named-phases.ts";
import { passagesOf } from "./passages.ts";

test.each([
  ["Start implementing phase 1.", [1]],
  ["Ga verder met stap 2 en fase 3", [2, 3]],
  ["开始第2阶段", [2]],
  ["Version 1.2 has 3 pages", []],
])("the phases named in %j", (text, numbers) => {
  expect(phasesIn(text)).toEqual(numbers);
});

const PLAN = `Here is the plan for the harbour site.

## Implementation plan

| Phase | What | Time |
| ----- | ---- | ---- |
| 1 | Build the map of the buoys | a day |
| 2 | Add the tide tables of all ports | a week |
| 3 | Write the page of opening hours | a day |
`;

function states(...messages: string[]) {
  const content = messages
    .map((text, at) => spokenBy(at % 2 === 0 ? "user" : "assistant", [text]))
    .join("\n\n");
  return accountOf(passagesOf(dreamWith([{ content }])))?.pieces.map(({ state }) => state);
}

test("the phases of a plan that nobody comes to are open, where the person begins with one by its number", () => {
  const asked = ["Make a plan for the harbour site.", PLAN] as const;
  expect(states(...asked, "Start phase 1.", "I've built the map. All tests pass.")).toEqual([
    "done",
    "open",
    "open",
  ]);
  expect(
    states(
      ...[...asked, "Start phase 1.", "I've built the map of the buoys."],
      ...["Continue with phase 3.", "I've written the page of opening hours."],
    ),
  ).toEqual(["done", "open", "done"]);
});

test("a phase that the person begins by its number is what the answer reports, in whatever words", () => {
  const asked = ["Make a plan for the harbour site.", PLAN] as const;
  expect(
    states(...asked, "Start phase 1.", "I've built it.", "Continue with phase 3.", "I've added it."),
  ).toEqual(["done", "open", "done"]);
});
