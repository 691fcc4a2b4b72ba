import { expect, test } from "vitest";
import { withoutKeys } from "#shared/platform/table/keys.ts";
import { olderImplementations } from "./older-rows.fixtures.ts";
import { storedImplementation } from "./stored.ts";

const NOT_YET_THERE = { progress: null, progress_message: null, verdict: null, verdict_reasons: [] };

test.each(Object.entries(olderImplementations("ana", "d-1")))(
  "an implementation of before is read as it was, and the same written anew: %s",
  (_, item) => {
    const record = storedImplementation.read(item);
    const { implementation, ...besides } = record;
    expect({ ...implementation, ...besides }).toMatchObject({ ...NOT_YET_THERE, ...withoutKeys(item) });
    expect(storedImplementation.read(storedImplementation.write(record))).toEqual(record);
  },
);
