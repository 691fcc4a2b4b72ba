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

const delivered = (nth: number, body: unknown = { n: 1 }) =>
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
const again = { batchItemFailures: [{ itemIdentifier: "m" }] };
const done = { batchItemFailures: [] };

/** For how many seconds the message was hidden, each time. */
const hidden = () =>
  send.mock.calls.map(([command]) => {
    const { ReceiptHandle, VisibilityTimeout } = (command as ChangeMessageVisibilityCommand).input;
    expect(ReceiptHandle).toBe("receipt");
    return VisibilityTimeout;
  });

test("a message is hidden for a short time at once, and again and again for as long as it is worked on", async () => {
  const consume = queueConsumer(Message, () => new Promise((resolve) => setTimeout(resolve, 95_000)));
  const answer = consume(delivered(1), context);
  await vi.advanceTimersByTimeAsync(0);
  expect(hidden()).toEqual([30]);
  await vi.advanceTimersByTimeAsync(95_000);
  expect(hidden()).toEqual(Array(10).fill(30));
  expect(await answer).toEqual(done);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(hidden()).toHaveLength(10);
});

test("work that throws is tried again later each time, and goes to the dead letters at once in the end", async () => {
  const consume = queueConsumer(Message, () => Promise.reject(new Error("no table")));
  for (const nth of [1, 2, 3, 4, 5, 6]) expect(await consume(delivered(nth), context)).toEqual(again);
  expect(hidden().filter((_, n) => n % 2 === 1)).toEqual([30, 60, 120, 240, 480, 0]);
});

test("nothing shortens the wait of work that has failed, however slowly the queue answers", async () => {
  send.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 25_000)) as never);
  const answer = queueConsumer(Message, () => Promise.reject(new Error("no table")))(delivered(4), context);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await answer).toEqual(again);
  expect(hidden()).toEqual([30, 240]);
});

test("the last delivery tells who waits instead of trying once more", async () => {
  const [work, giveUp] = [vi.fn().mockResolvedValue(undefined), vi.fn().mockResolvedValue(undefined)];
  const consume = queueConsumer(Message, work, giveUp);
  expect(await consume(delivered(5), context)).toEqual(done);
  expect(giveUp).not.toHaveBeenCalled();
  expect(await consume(delivered(6), context)).toEqual(again);
  expect(giveUp).toHaveBeenCalledExactlyOnceWith({ n: 1 });
  expect(work).toHaveBeenCalledTimes(1);
});

test("a message that is not as it should be is no work, and fails", async () => {
  const work = vi.fn();
  expect(await queueConsumer(Message, work)(delivered(1, { n: "one" }), context)).toEqual(again);
  expect(work).not.toHaveBeenCalled();
});

test("a queue that does not answer keeps nobody from working", async () => {
  send.mockRejectedValue(new Error("no queue") as never);
  const work = vi.fn().mockResolvedValue(undefined);
  expect(await queueConsumer(Message, work)(delivered(1), context)).toEqual(done);
  expect(work).toHaveBeenCalledOnce();
});
