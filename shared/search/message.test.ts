import { expect, test } from "vitest";
import { IndexMessage } from "./message.ts";

const metadata = { owner_id: "noor", dream_id: "d-1", occurred_at: "2026-03-06T16:11:26.000Z" };

test("an event of a dream is a hint, whatever its data are", () => {
  const event = {
    source: "dreamcatcher",
    "detail-type": "DreamUpdated",
    detail: { metadata, data: { old: true } },
  };
  const { owner_id, ...hint } = metadata;
  expect(IndexMessage.parse(event)).toEqual({ owner_id, hint: { ...hint, deleted: false } });
  expect(IndexMessage.parse({ ...event, "detail-type": "DreamDeleted" })).toMatchObject({
    hint: { deleted: true },
  });
});

test("a request asks to look after an index, or to build it anew", () => {
  const request = {
    source: "dreamcatcher.search",
    "detail-type": "IndexRequested",
    detail: { metadata: { owner_id: "noor" }, data: { rebuild: true } },
  };
  expect(IndexMessage.parse(request)).toEqual({ owner_id: "noor", request: { rebuild: true } });
});

test("an event of no dream is invalid", () => {
  const event = { source: "dreamcatcher", "detail-type": "ImportCompleted" };
  const detail = { metadata: { ...metadata, dream_id: null } };
  expect(IndexMessage.safeParse({ ...event, detail }).success).toBe(false);
});
