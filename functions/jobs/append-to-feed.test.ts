import type { Context, SQSEvent } from "aws-lambda";
import { beforeEach, expect, test, vi } from "vitest";
import { connections } from "#shared/platform/aws/connections.ts";
import { sqs } from "#shared/platform/aws/sqs.ts";

const { appendToFeed, listConnections } = vi.hoisted(() => ({
  appendToFeed: vi.fn(),
  listConnections: vi.fn(),
}));
vi.mock("#shared/feed/append.ts", () => ({ appendToFeed }));
vi.mock("#shared/live/connections.ts", () => ({ listConnections, removeConnection: vi.fn() }));
vi.spyOn(sqs, "send").mockResolvedValue(undefined as never);
const send = vi.spyOn(connections, "send");
const { handler } = await import("./append-to-feed.ts");

const record = (owner_id: string, n: number) => ({
  messageId: `${owner_id}-${n}`,
  receiptHandle: "r",
  attributes: { ApproximateReceiveCount: "1" },
  body: JSON.stringify({
    "detail-type": "DreamUpdated",
    detail: {
      metadata: { event_id: `e-${n}`, owner_id, dream_id: "d-1", occurred_at: "2026-01-01T00:00:00.000Z" },
      data: { dream: { revision: n } },
    },
  }),
});

const deliver = (...records: object[]) => handler({ Records: records } as unknown as SQSEvent, {} as Context);

beforeEach(() => {
  appendToFeed
    .mockReset()
    .mockImplementation(async (_, events: { metadata: object }[]) =>
      events.map(({ metadata }, n) => ({ ...metadata, position: n + 1 })),
    );
  listConnections
    .mockReset()
    .mockImplementation(async (owner: string) => [
      { id: `c-${owner}`, followed: ["*"], connected_at: "2026-01-01T00:00:00.000Z" },
    ]);
  send.mockReset().mockResolvedValue(undefined as never);
});

test("one owner's connection that hangs holds up neither the feeds nor the hints of others", async () => {
  const hinted: unknown[] = [];
  send.mockImplementation((async ({ input }: { input: { ConnectionId: string; Data: string } }) => {
    if (input.ConnectionId === "c-ana") return new Promise(() => {});
    hinted.push([input.ConnectionId, JSON.parse(input.Data).revision]);
  }) as never);
  const answer = await deliver(record("ana", 1), record("ben", 2), record("ana", 3));
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(appendToFeed.mock.calls.map(([owner, events]) => [owner, events.length])).toEqual([
    ["ana", 2],
    ["ben", 1],
  ]);
  expect(hinted).toEqual([["c-ben", 2]]);
});

test("of events that are not appended nobody gets a hint, and only they are delivered again", async () => {
  appendToFeed.mockRejectedValueOnce(new Error("no table"));
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const { batchItemFailures } = await deliver(record("ana", 1), record("ben", 2));
  expect(batchItemFailures).toEqual([{ itemIdentifier: "ana-1" }]);
  expect(send.mock.calls.map(([{ input }]) => input)).toMatchObject([{ ConnectionId: "c-ben" }]);
});
