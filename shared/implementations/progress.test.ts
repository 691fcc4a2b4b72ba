import { expect, test } from "vitest";
import { isOver, type KeptStep, statusAfter } from "./progress.ts";

const STEPS: readonly KeptStep[] = ["planned", "generated", "bundled"];

test("an implementation goes through, unless it is to stop after the plan", () => {
  const statuses = (stop_after: "plan" | null) => STEPS.map((step) => statusAfter(step, { stop_after }));
  expect(statuses(null)).toEqual(["generating", "generating", "verifying"]);
  expect(statuses("plan")).toEqual(["planned", "generating", "verifying"]);
});

test("one whose plan waits is not over", () => {
  expect(isOver({ status: "planned" })).toBe(false);
  expect([isOver({ status: "completed" }), isOver({ status: "failed" })]).toEqual([true, true]);
});
