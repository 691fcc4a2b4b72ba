import type { SyncChange } from "@dreamcatcher/contracts/sync";
import { expect, test } from "vitest";
import { followLineage } from "./lineage.ts";

const based = (base_revision: number) => ({ op: "delete", base_revision }) as SyncChange;

test("a revision is seen that the device's own changes made of its base", () => {
  const lineage = followLineage();
  expect(lineage.isSeen(based(3), 3)).toBe(true);
  lineage.advance(based(3), { from: 3, revision: 4 });
  lineage.advance(based(3), { from: 4, revision: 5 });
  expect(lineage.isSeen(based(3), 5)).toBe(true);
  expect(lineage.isSeen(based(3), 3)).toBe(false);
  expect(lineage.isSeen(based(5), 5)).toBe(true);
});

test("a revision is not seen where others' changes are in between, or there is no dream", () => {
  const lineage = followLineage();
  lineage.advance(based(3), { from: 4, revision: 5 });
  expect(lineage.isSeen(based(3), 5)).toBe(false);
  expect(lineage.isSeen(based(3), null)).toBe(false);
});
