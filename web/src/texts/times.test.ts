import { expect, test } from "vitest";
import { ago } from "./times.ts";

const now = Date.parse("2026-03-06T12:00:00Z");

test.each([
  ["2026-03-06T11:59:40Z", "en", "now"],
  ["2026-03-06T11:15:00Z", "en", "45 minutes ago"],
  ["2026-03-05T11:00:00Z", "en", "yesterday"],
  ["2026-02-13T12:00:00Z", "nl", "3 weken geleden"],
  ["2023-03-06T12:00:00Z", "en", "3 years ago"],
])("%s in %s is %s", (time, language, words) => {
  expect(ago(time, language, now)).toBe(words);
});
