import { expect, test } from "vitest";
import { FeedMessage } from "./message.ts";

const event = (dream_id: string | null, data: object) => ({
  "detail-type": "DreamUpdated",
  detail: {
    metadata: { event_id: "e-1", owner_id: "o", dream_id, occurred_at: "2026-03-06T16:11:26.000Z", more: 1 },
    data,
  },
});

test.each([
  ["a dream", event("d", { dream: {} }), "OWNER#o#DREAM#d"],
  ["an import", event(null, { import: { id: "i" } }), "OWNER#o#IMPORT#i"],
])("an event of %s is in that one's partition", (_, message, partition) => {
  expect(FeedMessage.parse(message)).toMatchObject({
    type: "DreamUpdated",
    owner_id: "o",
    metadata: { event_id: "e-1" },
    partition,
  });
});

test("an event of neither is invalid", () => {
  expect(FeedMessage.safeParse(event(null, {})).success).toBe(false);
});
