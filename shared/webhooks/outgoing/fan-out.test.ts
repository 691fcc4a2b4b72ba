import { expect, test, vi } from "vitest";

vi.stubEnv("TABLE_NAME", "table");
vi.stubEnv("DELIVERIES_QUEUE_URL", "queue");
vi.stubEnv("ORDERED_DELIVERIES_QUEUE_URL", "queue.fifo");
const { wants } = await import("./fan-out.ts");

const all = { status: "active", events: [] as string[], dream_id: null } as const;
const event = { type: "DreamCreated", dream_id: "d-1" };

test("a webhook wants all events, or those of its names and its dream", () => {
  expect(wants(all, event)).toBe(true);
  expect(wants({ ...all, events: ["DreamCreated"] }, event)).toBe(true);
  expect(wants({ ...all, events: ["DreamDeleted"] }, event)).toBe(false);
  expect(wants({ ...all, dream_id: "d-1" }, event)).toBe(true);
  expect(wants({ ...all, dream_id: "d-2" }, event)).toBe(false);
  expect(wants({ ...all, dream_id: "d-1" }, { type: "ImportCompleted", dream_id: null })).toBe(false);
});

test("one that is paused wants none", () => {
  expect(wants({ ...all, status: "paused" }, event)).toBe(false);
});
