import type { SyncChange } from "@dreamcatcher/contracts/sync";
import { expect, test } from "vitest";
import { followLineage } from "./lineage.ts";

const MONDAY = "2026-03-02T09:00:00.000Z";
const TUESDAY = "2026-03-03T09:00:00.000Z";

const at = (revision: number, updated = MONDAY) => ({ revision, updated });
const update = (base_revision: number) => ({ op: "update", base_revision }) as SyncChange;
const remove = (base_revision: number, base_updated: string | null = MONDAY) =>
  ({ op: "delete", base_revision, base_updated }) as SyncChange;

test("a version is seen that the device's own changes made of its base", () => {
  const lineage = followLineage();
  expect(lineage.isSeen(remove(3), at(3))).toBe(true);
  lineage.advance(update(3), { from: at(3), to: at(4) });
  lineage.advance(update(3), { from: at(4), to: at(5, TUESDAY) });
  expect(lineage.isSeen(remove(3), at(5, TUESDAY))).toBe(true);
  expect(lineage.isSeen(remove(3), at(3))).toBe(false);
  expect(lineage.isSeen(remove(5, TUESDAY), at(5, TUESDAY))).toBe(true);
});

test("a version is not seen where others' changes are in between, or there is no dream", () => {
  const lineage = followLineage();
  lineage.advance(update(3), { from: at(4), to: at(5) });
  expect(lineage.isSeen(remove(3), at(5))).toBe(false);
  expect(lineage.isSeen(remove(3), null)).toBe(false);
});

test("a dream that was deleted and created anew is not seen, though its revisions begin again", () => {
  const lineage = followLineage();
  expect(lineage.isSeen(remove(1), at(1, TUESDAY))).toBe(false);
  // Nor is what a change of the device made of it.
  lineage.advance(update(1), { from: at(1, TUESDAY), to: at(2, TUESDAY) });
  expect(lineage.isSeen(remove(1), at(2, TUESDAY))).toBe(false);
  // Nor is it what the device made of the one before.
  const repeated = followLineage();
  repeated.advance(update(1), { from: at(1), to: at(2) });
  expect(repeated.isSeen(remove(1), at(2, TUESDAY))).toBe(false);
});

test("of a dream that it created, a device may know no time", () => {
  expect(followLineage().isSeen(remove(1, null), at(1))).toBe(true);
  expect(followLineage().isSeen(remove(1, null), at(2))).toBe(false);
});
