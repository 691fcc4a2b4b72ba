import type { Import } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { importText, organized } from "./imports.ts";

const found = {
  conversations_seen: 12,
  dreams_created: 9,
  dreams_updated: 0,
  unchanged: 0,
  empty: 0,
  failures_count: 0,
  skipped: [],
} as unknown as Import;

test("what an import set aside is named where there is any", () => {
  expect(importText(found)).toBe("12 conversations, 9 dreams");
  const skipped = [
    { kind: "feedback", count: 4 },
    { kind: "activity", count: 3 },
  ];
  expect(importText({ ...found, empty: 2, failures_count: 1, skipped })).toBe(
    "12 conversations, 9 dreams, 2 empty, 7 other records, 1 failed",
  );
});

test("an empty conversation has an outcome, a skipped record has none", () => {
  expect(organized({ ...found, empty: 2, failures_count: 1, skipped: [{ kind: "x", count: 4 }] })).toBe(12);
});
