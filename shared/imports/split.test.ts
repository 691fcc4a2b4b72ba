import { type GetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, expect, test, vi } from "vitest";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";

vi.hoisted(() => {
  process.env.CHUNKS_QUEUE_URL = "https://sqs.eu-west-1.amazonaws.com/000000000000/unit";
  process.env.CONTENT_BUCKET_NAME = "unit";
});
const { giveUpSplitting, splitImport } = await import("./split.ts");

const send = vi.spyOn(dynamodb, "send");
const moment = "2026-03-06T16:00:00.000Z";

/** The row of an import. */
const item = (changes: object) => ({
  id: "i",
  status: "organizing",
  source: null,
  filename: "export.zip",
  size: 1,
  conversations_seen: 1,
  dreams_created: 1,
  dreams_updated: 0,
  unchanged: 0,
  failures_count: 0,
  failures: [],
  failure: null,
  created: moment,
  updated: moment,
  options: {},
  trace: { correlation_id: "c", traceparent: `00-${"0".repeat(31)}1-${"0".repeat(15)}1-01` },
  tier: "free",
  chunks_total: 1,
  chunks_done: 1,
  ...changes,
});

const storeImport = (changes: object) =>
  send.mockImplementation(((command: GetCommand) =>
    Promise.resolve("Key" in command.input ? { Item: item(changes) } : {})) as never);

/** The status and failure that each transaction set. */
const written = () =>
  send.mock.calls.flatMap(([command]) => {
    if (!(command instanceof TransactWriteCommand)) return [];
    const { ":status": status, ":failure": failure } =
      command.input.TransactItems?.[0]?.Update?.ExpressionAttributeValues ?? {};
    return [{ status, failure }];
  });

beforeEach(() => {
  send.mockReset();
});

test.each([
  ["again", () => splitImport("o", "i", 1)],
  ["for the last time", () => giveUpSplitting("o", "i")],
])("an upload that is delivered %s completes an import whose chunks are organized", async (_, deliver) => {
  storeImport({});
  await deliver();
  expect(written()).toEqual([{ status: "completed", failure: null }]);
});

test("an import with unfinished chunks does not fail", async () => {
  storeImport({ chunks_done: 0 });
  await giveUpSplitting("o", "i");
  expect(written()).toEqual([]);
});

test("an import that was never split fails with a reason for its owner", async () => {
  storeImport({ status: "splitting", chunks_total: null, chunks_done: 0 });
  await giveUpSplitting("o", "i");
  expect(written()).toEqual([{ status: "failed", failure: expect.stringMatching(/our side.*again/) }]);
});
