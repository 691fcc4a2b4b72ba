import { expect, test } from "vitest";
import { stallOf } from "./standing.ts";

const NOW = Date.parse("2026-03-07T09:00:00Z");
const build = {
  status: "completed",
  verdict: "verified",
  accepted_at: null,
  updated_at: "2026-03-07T08:55:00Z",
} as const;

test.each([
  [{}, undefined],
  [{ verdict: "unverified" }, undefined],
  [{ verdict: "partly" }, "partly"],
  [{ verdict: "partly", accepted_at: "2026-03-07T08:56:00Z" }, undefined],
  [{ status: "planned", verdict: null }, "waits"],
  [{ status: "failed", verdict: "failed" }, "failed"],
  [{ status: "failed", verdict: "unverified" }, undefined],
  [{ status: "generating", verdict: null }, undefined],
  [{ status: "generating", verdict: null, updated_at: "2026-03-07T08:40:00Z" }, "stuck"],
] as const)("%j stalls as %j", (change, expected) => {
  expect(stallOf({ ...build, ...change }, NOW)).toBe(expected);
});
