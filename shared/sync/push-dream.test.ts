import { beforeEach, expect, test, vi } from "vitest";
import { logger } from "#shared/platform/observability/logger.ts";
import { countFailedSyncChange } from "#shared/platform/observability/metrics.ts";
import { conflict, tooMany } from "#shared/platform/problem-error.ts";
import { apply } from "./apply.ts";
import { pushDream } from "./push-dream.ts";

vi.mock("./apply.ts", () => ({ apply: vi.fn() }));
vi.mock("#shared/platform/observability/metrics.ts");
vi.spyOn(logger, "error").mockReturnValue();

const change = {
  op: "delete" as const,
  client_change_id: "c-1",
  dream_id: "d-1",
  base_revision: 1,
  base_updated: null,
};
const push = () =>
  pushDream(
    { owner_id: "noor" } as never,
    [change],
    () => ({ record: undefined, result: undefined }),
    Number.POSITIVE_INFINITY,
  );

beforeEach(() => {
  vi.mocked(apply).mockReset();
  vi.mocked(countFailedSyncChange).mockReset();
});

test.each([
  ["others write the same dream again and again", conflict("Others write it.")],
  ["the table is throttled", Object.assign(new Error("slow"), { name: "ThrottlingException" })],
])("where %s, a change is as not tried, and does not count as failed", async (_, error) => {
  vi.mocked(apply).mockRejectedValue(error);
  expect((await push()).answers).toEqual([]);
  expect(countFailedSyncChange).not.toHaveBeenCalled();
});

test("a change that fails for a reason of the service is as not tried, and counts", async () => {
  vi.mocked(apply).mockRejectedValue(new TypeError("a fault"));
  expect((await push()).answers).toEqual([]);
  expect(countFailedSyncChange).toHaveBeenCalledTimes(1);
});

test("a change for which a quota is used up is refused", async () => {
  vi.mocked(apply).mockRejectedValue(tooMany("Used up."));
  expect((await push()).answers).toMatchObject([[change, { refused: { client_change_id: "c-1" } }]]);
  expect(countFailedSyncChange).not.toHaveBeenCalled();
});
