import { expect, test } from "vitest";
import { withoutKeys } from "#shared/platform/table/keys.ts";
import { olderConversations, olderTalks } from "./older-rows.fixtures.ts";
import { storedConversation, storedTalk } from "./stored.ts";

const rows = Object.entries(olderConversations("ana"));

test.each(rows)("a conversation of before is read as it was, and the same written anew: %s", (_, item) => {
  const record = storedConversation.read(item);
  const { conversation, ...besides } = record;
  const { imported, imported_at, ...attributes } = withoutKeys(item);
  expect({ ...conversation, ...besides }).toMatchObject(attributes);
  expect(storedConversation.read(storedConversation.write(record))).toEqual(record);
});

test.each([
  ["captured", undefined],
  ["one_place", { "3": { outcome: "created", added_bytes: 0 } }],
  ["counted_place", { "3": { outcome: "updated", added_bytes: 70 } }],
  ["outcomes", { "3": { outcome: "created", added_bytes: 0 }, "5": { outcome: "updated", added_bytes: 0 } }],
  ["places", { "3": { outcome: "created", added_bytes: 70 } }],
])("what came of it in an import is told by place, however it was noted: %s", (name, places) => {
  const { imported, ...record } = storedConversation.read(olderConversations("ana")[name] ?? {});
  expect(imported).toEqual(places && { import_id: "m-1", places });
  expect(record).not.toHaveProperty("imported_at");
});

test.each(Object.entries(olderTalks("ana")))("a talk keeps the change it was written with: %s", (_, item) => {
  const talk = storedTalk.read(item);
  expect(talk).toMatchObject(withoutKeys(item));
  expect(storedTalk.write(talk).change).toBe(item.change);
});
