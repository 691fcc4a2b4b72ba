import { expect, test } from "vitest";
import { withoutKeys } from "#shared/platform/table/keys.ts";
import { olderImplementations } from "./older-rows.fixtures.ts";
import { storedImplementation } from "./stored.ts";

const defaults = {
  progress: null,
  progress_message: null,
  verdict: null,
  verdict_reasons: [],
  stop_after: null,
  approved_at: null,
  accepted_at: null,
};

test.each(Object.entries(olderImplementations("ana", "d-1")))(
  "a stored implementation of an earlier shape is read with defaults, and survives a round trip: %s",
  (_, item) => {
    const record = storedImplementation.read(item);
    const { implementation, ...rest } = record;
    expect({ ...implementation, ...rest }).toMatchObject({ ...defaults, ...withoutKeys(item) });
    expect(storedImplementation.read(storedImplementation.write(record))).toEqual(record);
  },
);
