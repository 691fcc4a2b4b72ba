import { expect, test } from "vitest";
import { since } from "./since.ts";

const NOW = Date.UTC(2026, 9, 31, 12);

test.each([
  ["12h", Date.UTC(2026, 9, 31)],
  ["7d", Date.UTC(2026, 9, 24, 12)],
  ["2w", Date.UTC(2026, 9, 17, 12)],
  ["2026-10-01", new Date(2026, 9, 1).getTime()],
  ["2026-10-01T10:00:00Z", Date.UTC(2026, 9, 1, 10)],
  ["2026-10-01T10:00", new Date(2026, 9, 1, 10).getTime()],
])("%s is a time", (text, time) => {
  expect(since(text, NOW)).toBe(time);
});

test.each(["", "7", "d", "-1d", "yesterday", "2026-13-40", "999999d"])("%j is none", (text) => {
  expect(() => since(text, NOW)).toThrow("It must be a time ago such as 12h, 7d or 2w, or a date");
});
