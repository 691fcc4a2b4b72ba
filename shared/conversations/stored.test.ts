import { expect, test } from "vitest";
import { withoutKeys } from "#shared/platform/table/keys.ts";
import { olderConversations, olderTalks } from "./older-rows.fixtures.ts";
import { storedConversation, storedTalk } from "./stored.ts";

const rows = Object.entries(olderConversations("ana"));

test.each(rows)("a row of an earlier version is read unchanged, also after rewriting it: %s", (_, item) => {
  const record = storedConversation.read(item);
  const { conversation, ...further } = record;
  const { imported, imported_at, version, ...attributes } = withoutKeys(item);
  expect({ ...conversation, ...further }).toMatchObject(attributes);
  expect(storedConversation.read(storedConversation.write(record))).toEqual(record);
});

test.each([
  ["captured", undefined],
  ["one_place", { "3": { outcome: "created", added_bytes: 0 } }],
  ["counted_place", { "3": { outcome: "updated", added_bytes: 70 } }],
  ["outcomes", { "3": { outcome: "created", added_bytes: 0 }, "5": { outcome: "updated", added_bytes: 0 } }],
  ["places", { "3": { outcome: "created", added_bytes: 70 } }],
])("outcomes of an import are migrated to places: %s", (name, places) => {
  const { imported, ...record } = storedConversation.read(olderConversations("ana")[name] ?? {});
  expect(imported).toEqual(places && { import_id: "m-1", places });
  expect(record).not.toHaveProperty("imported_at");
});

test("a contribution from before there were kinds and decisions has neither", () => {
  const { without_evidence = {} } = olderConversations("ana");
  const { contribution } = storedConversation.read(without_evidence);
  expect(contribution).toEqual({
    ...(without_evidence.contribution as object),
    ...{ decisions: [], suggestions: [], features: [] },
  });
});

test.each(Object.entries(olderTalks("ana")))("a talk keeps the id of its change: %s", (_, item) => {
  const talk = storedTalk.read(item);
  expect(talk).toMatchObject(withoutKeys(item));
  expect(storedTalk.write(talk).change).toBe(item.change);
});
