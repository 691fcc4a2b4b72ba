import { expect, test } from "vitest";
import { resetOf, secondsToTomorrow } from "./usage.ts";

const noon = Date.parse("2026-03-06T12:30:00.500Z");

test("quotas of a day are reset at the next midnight UTC, also at midnight itself; stored bytes never", () => {
  expect(resetOf("imports_per_day", noon)).toBe("2026-03-07T00:00:00.000Z");
  expect(resetOf("imports_per_day", Date.parse("2026-03-07T00:00:00.000Z"))).toBe("2026-03-08T00:00:00.000Z");
  expect(resetOf("stored_bytes", noon)).toBeNull();
});

test("`Retry-After` is until then", () => {
  expect(noon + secondsToTomorrow(noon) * 1_000).toBeGreaterThanOrEqual(
    Date.parse("2026-03-07T00:00:00.000Z"),
  );
});
