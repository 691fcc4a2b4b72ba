import { GoneException } from "@aws-sdk/client-apigatewaymanagementapi";
import { beforeEach, expect, test, vi } from "vitest";
import { connections } from "#shared/platform/aws/connections.ts";
import { broadcast } from "./broadcast.ts";
import { listConnections, removeConnection } from "./connections.ts";

vi.mock("./connections.ts");

const send = vi.spyOn(connections, "send");
const row = { connected_at: "2026-01-01T00:00:00.000Z", minute: 0, faults: 0, messages: 0, expires_at: 0 };
const events = [{ position: 1, event_id: "e-1", dream_id: "a" }];

beforeEach(() => {
  vi.mocked(listConnections)
    .mockReset()
    .mockResolvedValue([
      { id: "c-1", followed: ["*"], ...row },
      { id: "c-2", followed: ["b"], ...row },
      { id: "c-3", followed: ["a"], ...row },
    ]);
  vi.mocked(removeConnection).mockReset().mockResolvedValue();
  send.mockReset().mockResolvedValue(undefined as never);
});

test("those who follow a dream get a hint", async () => {
  await broadcast("o", events);
  expect(send.mock.calls.map(([{ input }]) => input)).toEqual([
    { ConnectionId: "c-1", Data: expect.stringContaining('"position":1') },
    { ConnectionId: "c-3", Data: expect.stringContaining('"position":1') },
  ]);
});

test("a post that hangs holds up no other, and the feed for a moment only", async () => {
  send.mockReturnValue(new Promise(() => {}) as never);
  await broadcast("o", [...events, { position: 2, event_id: "e-2", dream_id: null }]);
  expect(send.mock.calls.map(([{ input }]) => input)).toMatchObject([
    { ConnectionId: "c-1", Data: expect.stringContaining('"position":1') },
    { ConnectionId: "c-1", Data: expect.stringContaining('"position":2') },
    { ConnectionId: "c-3", Data: expect.stringContaining('"position":1') },
  ]);
});

test("a connection that is gone is removed; another failure changes nothing, and none is thrown", async () => {
  send
    .mockRejectedValueOnce(new GoneException({ message: "gone", $metadata: {} }) as never)
    .mockRejectedValueOnce(new Error("too slow") as never);
  await broadcast("o", events);
  expect(vi.mocked(removeConnection).mock.calls).toEqual([["o", "c-1"]]);
  vi.mocked(listConnections).mockRejectedValue(new Error("no table"));
  await broadcast("o", events);
});

test("a connection that is not open yet, which the gateway calls gone, is kept", async () => {
  const connected_at = new Date().toISOString();
  vi.mocked(listConnections).mockResolvedValue([{ id: "c-1", followed: ["*"], ...row, connected_at }]);
  send.mockRejectedValue(new GoneException({ message: "gone", $metadata: {} }) as never);
  await broadcast("o", events);
  expect(removeConnection).not.toHaveBeenCalled();
});
