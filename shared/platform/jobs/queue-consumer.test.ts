import type { ChangeMessageVisibilityCommand } from "@aws-sdk/client-sqs";
import type { Context, SQSEvent } from "aws-lambda";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as z from "zod";
import { sqs } from "#shared/platform/aws/sqs.ts";
import { queueConsumer } from "./queue-consumer.ts";

const send = vi.spyOn(sqs, "send");

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset().mockResolvedValue(undefined as never);
});
afterEach(() => {
  vi.useRealTimers();
});

const delivery = (nth: number, body: unknown = { n: 1 }) =>
  ({
    Records: [
      {
        messageId: "m",
        receiptHandle: "receipt",
        body: JSON.stringify(body),
        attributes: { ApproximateReceiveCount: String(nth) },
      },
    ],
  }) as SQSEvent;

const Message = z.object({ n: z.number() });
const context = {} as Context;
const failed = { batchItemFailures: [{ itemIdentifier: "m" }] };
const succeeded = { batchItemFailures: [] };

/** The visibility timeouts that were set, in order. */
const visibilityTimeouts = () =>
  send.mock.calls.map(([command]) => {
    const { ReceiptHandle, VisibilityTimeout } = (command as ChangeMessageVisibilityCommand).input;
    expect(ReceiptHandle).toBe("receipt");
    return VisibilityTimeout;
  });

test("a message's visibility timeout is shortened at once, and renewed while it is processed", async () => {
  const consume = queueConsumer(Message, () => new Promise((resolve) => setTimeout(resolve, 95_000)));
  const result = consume(delivery(1), context);
  await vi.advanceTimersByTimeAsync(0);
  expect(visibilityTimeouts()).toEqual([30]);
  await vi.advanceTimersByTimeAsync(95_000);
  expect(visibilityTimeouts()).toEqual(Array(10).fill(30));
  expect(await result).toEqual(succeeded);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(visibilityTimeouts()).toHaveLength(10);
});

test("failed work is retried with growing delays, and dead-lettered at once in the end", async () => {
  const consume = queueConsumer(Message, () => Promise.reject(new Error("no table")));
  for (const nth of [1, 2, 3, 4, 5, 6]) expect(await consume(delivery(nth), context)).toEqual(failed);
  expect(visibilityTimeouts().filter((_, n) => n % 2 === 1)).toEqual([30, 60, 120, 240, 480, 0]);
});

test("no heartbeat shortens the delay of failed work, however slowly the queue responds", async () => {
  send.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 25_000)) as never);
  const result = queueConsumer(Message, () => Promise.reject(new Error("no table")))(delivery(4), context);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await result).toEqual(failed);
  expect(visibilityTimeouts()).toEqual([30, 240]);
});

test("the last delivery calls `giveUp` instead of the work", async () => {
  const [work, giveUp] = [vi.fn().mockResolvedValue(undefined), vi.fn().mockResolvedValue(undefined)];
  const consume = queueConsumer(Message, work, giveUp);
  expect(await consume(delivery(5), context)).toEqual(succeeded);
  expect(giveUp).not.toHaveBeenCalled();
  expect(await consume(delivery(6), context)).toEqual(failed);
  expect(giveUp).toHaveBeenCalledExactlyOnceWith({ n: 1 });
  expect(work).toHaveBeenCalledTimes(1);
});

test("an invalid message fails without being processed", async () => {
  const work = vi.fn();
  expect(await queueConsumer(Message, work)(delivery(1, { n: "one" }), context)).toEqual(failed);
  expect(work).not.toHaveBeenCalled();
});

test("work continues where the visibility timeout cannot be changed", async () => {
  send.mockRejectedValue(new Error("no queue") as never);
  const work = vi.fn().mockResolvedValue(undefined);
  expect(await queueConsumer(Message, work)(delivery(1), context)).toEqual(succeeded);
  expect(work).toHaveBeenCalledOnce();
});
