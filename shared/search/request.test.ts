import { beforeEach, expect, test, vi } from "vitest";

const send = vi.hoisted(() => vi.fn());
vi.mock(import("#shared/platform/aws/eventbridge.ts"), () => ({ eventbridge: { send } }) as never);
vi.stubEnv("EVENT_BUS_NAME", "bus");
const { askForRepair, requestIndexing } = await import("./request.ts");

beforeEach(() => {
  send.mockReset().mockResolvedValue({ FailedEntryCount: 0 });
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test("readers ask once a minute for each owner", async () => {
  await askForRepair("noor");
  await askForRepair("noor");
  await askForRepair("ana");
  expect(send).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(60_000);
  await askForRepair("noor");
  expect(send).toHaveBeenCalledTimes(3);
});

test("a reader goes on where the bus does not accept what it asks", async () => {
  send.mockRejectedValue(new Error("throttled"));
  await expect(askForRepair("bo")).resolves.toBeUndefined();
  await expect(requestIndexing("bo", { rebuild: true })).rejects.toThrow("throttled");
});
