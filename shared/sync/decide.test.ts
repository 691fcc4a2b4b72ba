import type { SyncChange } from "@dreamcatcher/contracts/sync";
import { expect, test } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";
import { decide } from "./decide.ts";

const ids = { client_change_id: "c-1", dream_id: "dream-1" };
const evidence = { conversation_id: "c", message: 0, quote: "buy wood" };
const todo = { id: "a", text: "Buy wood", done: false };
const dream = dreamOf({ revision: 4, todos: [{ ...todo, evidence }] });

const edit = (sent: object, base: object) =>
  ({ ...ids, op: "update", base_revision: 1, dream: sent, base }) as SyncChange;

test("an edit of todos as the device saw them is no conflict with their evidence", () => {
  const change = edit({ todos: [{ ...todo, done: true }] }, { todos: [todo] });
  expect(decide(change, dream, false)).toEqual({
    does: "edit",
    fields: { todos: [{ ...todo, done: true }] },
  });
});

test("items without an id have one by their text: both sides added the same", () => {
  const change = edit({ features: [{ text: "Show tides" }] }, { features: [] });
  const first = decide(change, dreamOf(), false);
  const features = first.does === "edit" ? (first.fields.features as { id: string; text: string }[]) : [];
  expect(features).toEqual([{ id: expect.stringMatching(/^ft-/), text: "Show tides" }]);
  expect(decide(change, dreamOf({ features }), false)).toEqual(first);
});

test("a conflict has the values of the fields in conflict alone, and the whole dream", () => {
  const change = edit({ title: "Raft", summary: "Flat" }, { title: "Boat", summary: "" });
  expect(decide(change, dream, false)).toEqual({
    does: "conflict",
    conflict: {
      ...ids,
      op: "update",
      fields: ["title"],
      mine: { title: "Raft" },
      theirs: { title: "Tide table" },
      base: { title: "Boat" },
      dream,
    },
  });
});

test("a base of a brand that the stage has no more is no fault", () => {
  const change = edit({ brand: "bc-studio" }, { brand: "gone" });
  const decision = decide(change, dreamOf({ brand: "gone" }), false);
  expect(decision).toEqual({ does: "edit", fields: { brand: "bc-studio" } });
});

test("a list that would have too many items with those of both is in conflict", () => {
  const tags = (from: string) => Array.from({ length: 30 }, (_, n) => `${from}${n}`);
  const decision = decide(edit({ tags: tags("a") }, { tags: [] }), dreamOf({ tags: tags("b") }), false);
  expect(decision).toMatchObject({ does: "conflict", conflict: { fields: ["tags"] } });
});

test("a dream is deleted where the device knows it as it is, and otherwise is in conflict", () => {
  const change: SyncChange = { ...ids, op: "delete", base_revision: 4, base_updated: dream.updated };
  expect(decide(change, dream, true)).toEqual({ does: "delete" });
  expect(decide(change, dream, false)).toMatchObject({ does: "conflict", conflict: { fields: [], dream } });
  expect(decide(change, undefined, false)).toEqual({ does: "nothing" });
});

test("a dream is created once: the same content again changes nothing, other content is in conflict", () => {
  const sent = {
    title: "Tide table",
    description: "",
    status: "idea",
    tags: [],
    summary: "",
    todos: [todo],
    documents: [],
  };
  const change = { ...ids, op: "create", dream: sent } as SyncChange;
  expect(decide(change, undefined, false)).toEqual({ does: "create" });
  expect(decide(change, dream, false)).toEqual({ does: "nothing" });
  const other = { ...change, dream: { ...sent, title: "Boat" } } as SyncChange;
  expect(decide(other, dream, false)).toMatchObject({
    conflict: { fields: ["title"], mine: { title: "Boat" } },
  });
});
