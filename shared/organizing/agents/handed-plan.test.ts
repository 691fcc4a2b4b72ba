import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
import { handedPlan } from "./handed-plan.ts";

function steps(text: string): string[] | null {
  const said = parseConversation(transcriptOf([text])).turns[0]?.asked[0];
  const plan = said ? handedPlan(said) : null;
  return plan?.map(({ text: step, checks }) => `${checks ? "check: " : ""}${step}`) ?? null;
}

const PLAN = `Implement the following plan:

# Plan: Add a rig to the boat

## Context

The boat has no rig. Add one to sail.

- Remember the storm

## Changes

### 1. Add a mast to \`boat.ts\`

It stands in the middle.

**2. Sew the sail** (~line 12, beside the flags):

- Cut the cloth into two halves
- It is red

## Files to modify

- Create \`mast.ts\` for the mast

## Verification

1. \`npm test\`
2. Test the boat in the harbour
`;

test("the steps of a plan that is handed over are its numbered parts and points", () => {
  expect(steps(PLAN)).toEqual([
    "Add a mast to boat.ts",
    "Sew the sail",
    "Cut the cloth into two halves",
    "check: Test the boat in the harbour",
  ]);
});

test("a plan without steps is its title", () => {
  expect(steps("Implement the plan below.\n\n# Plan: Add a rig to the boat\n\nIt has none.")).toEqual([
    "Add a rig to the boat",
  ]);
});

test.each(["Add a rig to the boat.", "What is the plan?\n\n1. Add a mast"])(
  "no plan is handed over: %s",
  (text) => {
    expect(steps(text)).toBeNull();
  },
);
