import { expect, test } from "vitest";
import { countOutcomes } from "./progress.ts";

test("counts the outcomes of conversations", () => {
  expect(countOutcomes(["created", "failed", "unchanged", "created", "empty", "updated"])).toEqual({
    dreams_created: 2,
    dreams_updated: 1,
    unchanged: 1,
    empty: 1,
    failures_count: 1,
  });
});
