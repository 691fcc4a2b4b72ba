import { expect, test, vi } from "vitest";

vi.stubEnv(
  "TIER_QUOTAS",
  JSON.stringify({
    free: { imports_per_day: 1 },
    pro: { imports_per_day: 2 },
    team: { imports_per_day: 3 },
  }),
);
const { limitOf } = await import("./from-environment.ts");

test.each([
  ["free", 1],
  ["pro", 2],
  ["team", 3],
  ["enterprise", 1],
  ["toString", 1],
  ["", 1],
])("the limit of tier %j is %i; an unknown tier has the limits of free", (tier, limit) => {
  expect(limitOf(tier, "imports_per_day")).toBe(limit);
});

test("throws for a quota that the function does not count against", () => {
  expect(() => limitOf("free", "stored_bytes")).toThrow("names no quota stored_bytes");
});
