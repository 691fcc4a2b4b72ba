import { expect, test } from "vitest";
import { count } from "./progress.ts";

test("counts what became of each conversation", () => {
  expect(count(["created", "failed", "unchanged", "created", "updated"])).toEqual({
    dreams_created: 2,
    dreams_updated: 1,
    unchanged: 1,
    failures_count: 1,
  });
});
