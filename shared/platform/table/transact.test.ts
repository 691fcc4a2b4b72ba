import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { beforeEach, expect, test, vi } from "vitest";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { isThrottled, retryOnConflict, transact } from "./transact.ts";

const canceled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: "canceled",
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

const send = vi.spyOn(dynamodb, "send");
beforeEach(() => {
  send.mockReset().mockResolvedValue({} as never);
});

test.each([
  "ConditionalCheckFailed",
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
])("a transaction that is canceled by %s is tried again", async (code) => {
  send.mockRejectedValueOnce(canceled("None", code) as never);
  await retryOnConflict(() => transact([]));
  expect(send).toHaveBeenCalledTimes(2);
});

test("one that is canceled for another reason is not", async () => {
  send.mockRejectedValueOnce(canceled("ItemCollectionSizeLimitExceeded") as never);
  await expect(retryOnConflict(() => transact([]))).rejects.toBeInstanceOf(TransactionCanceledException);
  expect(send).toHaveBeenCalledTimes(1);
});

test("where every attempt is throttled, it fails as that", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const throttled = canceled("ThrottlingError");
  send.mockRejectedValue(throttled as never);
  await expect(retryOnConflict(() => transact([]))).rejects.toBe(throttled);
  expect(isThrottled(throttled)).toBe(true);
  expect(isThrottled(Object.assign(new Error(), { name: "ThrottlingException" }))).toBe(true);
  expect(isThrottled(new Error("other"))).toBe(false);
});
