import type { Context, SQSEvent } from "aws-lambda";
import { beforeEach, expect, test, vi } from "vitest";
import * as z from "zod";
import { sqs } from "#shared/platform/aws/sqs.ts";
import { groupConsumer } from "./group-consumer.ts";

const send = vi.spyOn(sqs, "send");

beforeEach(() => {
  send.mockReset().mockResolvedValue(undefined as never);
});

const Message = z.object({ owner: z.string(), n: z.number() });
const context = {} as Context;

/** A batch with these bodies; the id of each message is its index. */
const batch = (...bodies: unknown[]) =>
  ({
    Records: bodies.map((body, n) => ({
      messageId: String(n),
      receiptHandle: `receipt-${n}`,
      body: JSON.stringify(body),
      attributes: { ApproximateReceiveCount: "1" },
    })),
  }) as SQSEvent;

const message = (owner: string, n: number) => ({ owner, n });
const failed = ({ batchItemFailures }: { batchItemFailures: { itemIdentifier: string }[] }) =>
  batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

test("the messages of a group are processed in one call, in their order", async () => {
  const work = vi.fn().mockResolvedValue(undefined);
  const consume = groupConsumer(Message, ({ owner }) => owner, work);
  const result = await consume(
    batch(message("a", 1), message("b", 2), message("a", 3), message("b", 4)),
    context,
  );
  expect(failed(result)).toEqual([]);
  expect(work.mock.calls).toEqual([
    ["a", [message("a", 1), message("a", 3)]],
    ["b", [message("b", 2), message("b", 4)]],
  ]);
});

test("where a call fails, all messages of its group are redelivered later, and no others", async () => {
  const consume = groupConsumer(
    Message,
    ({ owner }) => owner,
    (owner) => (owner === "a" ? Promise.reject(new Error("no table")) : Promise.resolve()),
  );
  const result = await consume(batch(message("a", 1), message("b", 2), message("a", 3)), context);
  expect(failed(result)).toEqual(["0", "2"]);
  const timeouts = send.mock.calls.map(([{ input }]) => input);
  expect(timeouts.slice(3)).toMatchObject([
    { ReceiptHandle: "receipt-0", VisibilityTimeout: 30 },
    { ReceiptHandle: "receipt-2", VisibilityTimeout: 30 },
  ]);
});

test("an invalid message fails alone", async () => {
  const work = vi.fn().mockResolvedValue(undefined);
  const result = await groupConsumer(
    Message,
    ({ owner }) => owner,
    work,
  )(batch(message("a", 1), { owner: "a" }, message("a", 3)), context);
  expect(failed(result)).toEqual(["1"]);
  expect(work).toHaveBeenCalledExactlyOnceWith("a", [message("a", 1), message("a", 3)]);
});
