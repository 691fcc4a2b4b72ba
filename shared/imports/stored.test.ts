import { expect, test } from "vitest";
import { withoutKeys } from "#shared/platform/table/keys.ts";
import { olderChunks, olderFailures, olderImports } from "./older-rows.fixtures.ts";
import { storedChunk, storedFailures, storedImport } from "./stored.ts";

test.each(Object.entries(olderImports("ana")))(
  "a row of an earlier version is read unchanged, also after rewriting it: %s",
  (_, item) => {
    const record = storedImport.read(item);
    const { import: fields, ...attributes } = record;
    expect({ ...fields, ...attributes }).toMatchObject({ tier: "free", ...withoutKeys(item) });
    expect(storedImport.read(storedImport.write(record))).toEqual(record);
  },
);

test("the marker of a chunk that is counted without counts by kind has none", () => {
  const { marker = {}, counts = {} } = olderChunks("ana");
  expect(storedChunk.read(marker)).toEqual({ skipped: [], unread_parts: [], dream_ids: [] });
  expect(storedChunk.read(counts).skipped).toEqual([{ kind: "accounts", count: 1 }]);
});

test("failures of an earlier version are read unchanged", () => {
  const item = olderFailures("ana");
  expect(storedFailures.read(item)).toEqual(withoutKeys(item));
});
