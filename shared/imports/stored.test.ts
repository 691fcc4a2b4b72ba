import { expect, test } from "vitest";
import { withoutKeys } from "#shared/platform/table/keys.ts";
import { olderFailures, olderImports } from "./older-rows.fixtures.ts";
import { storedFailures, storedImport } from "./stored.ts";

test.each(Object.entries(olderImports("ana")))(
  "an import of before is read as it was, and the same written anew: %s",
  (_, item) => {
    const record = storedImport.read(item);
    const { import: fields, ...besides } = record;
    expect({ ...fields, ...besides }).toMatchObject({ tier: "free", ...withoutKeys(item) });
    expect(storedImport.read(storedImport.write(record))).toEqual(record);
  },
);

test("the failures of a chunk of before are read as they were", () => {
  const item = olderFailures("ana");
  expect(storedFailures.read(item)).toEqual(withoutKeys(item));
});
