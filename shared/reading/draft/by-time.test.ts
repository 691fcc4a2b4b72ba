import { expect, test } from "vitest";
import { inOrderOfTime } from "./by-time.ts";

function ordered(...times: unknown[]): number[] {
  const items = times.map((time, at) => ({ time, at }));
  return inOrderOfTime(items, ({ time }) => time).map(({ at }) => at);
}

test("orders items by their times, whatever form they have", () => {
  expect(ordered("2026-01-03", 1_767_225_600, "2026-01-02T00:00:00Z")).toEqual([1, 2, 0]);
});

test("keeps the order of items at the same time, and of those without one", () => {
  expect(ordered("2026-01-01", "2026-01-01", "2026-01-01")).toEqual([0, 1, 2]);
  expect(ordered(null, "soon", undefined)).toEqual([0, 1, 2]);
  expect(ordered("2026-01-02", null, "2026-01-01", "?")).toEqual([2, 3, 0, 1]);
});
