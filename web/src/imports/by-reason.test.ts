import { expect, test } from "vitest";
import { byReason } from "./by-reason.ts";

test("failures with the same reason are one line, with the names that there are", () => {
  const empty = "It has no messages.";
  expect(
    byReason([
      { external_id: "a", reason: "It is cut off." },
      { external_id: "b", reason: empty },
      { external_id: null, reason: empty },
      { external_id: "b", reason: empty },
    ]),
  ).toEqual([
    { reason: empty, names: ["b"], count: 3 },
    { reason: "It is cut off.", names: ["a"], count: 1 },
  ]);
  expect(byReason([])).toEqual([]);
});
