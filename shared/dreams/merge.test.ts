import fc from "fast-check";
import { expect, test } from "vitest";
import { merge } from "./merge.ts";

const todo = (id: string, done = false, text = id) => ({ id, text, done });
const dream = {
  title: "Shop",
  description: "",
  summary: "",
  tags: ["shop"],
  todos: [todo("a"), todo("b")],
  documents: [],
};
const base = { ...dream };

test("unedited fields follow the conversation", () => {
  const now = { ...base, title: "Web shop", todos: [todo("a", true), todo("c")], tags: ["shop", "web"] };
  expect(merge(dream, now, base)).toMatchObject({
    title: "Web shop",
    tags: ["shop", "web"],
    todos: [todo("a", true), todo("c")],
  });
});

test("a user's edits, ticks, additions and removals are kept", () => {
  const mine = { ...dream, title: "Bakery", todos: [todo("a", true, "A, but better"), todo("mine")] };
  const now = { ...base, title: "Web shop", todos: [todo("a"), todo("b"), todo("c")] };
  expect(merge(mine, now, base)).toMatchObject({
    title: "Bakery",
    todos: [todo("a", true, "A, but better"), todo("mine"), todo("c")],
  });
});

test("a conversation that joins a dream adds to its lists and keeps its texts", () => {
  const joined = merge(dream, {
    tags: ["web"],
    todos: [todo("b", true), todo("c")],
    documents: [{ id: "d-1", title: "plan.md" }],
  });
  expect(joined).toEqual({
    ...dream,
    tags: ["shop", "web"],
    todos: [todo("a"), todo("b"), todo("c")],
    documents: [{ id: "d-1", title: "plan.md" }],
  });
});

const plan = { id: "c-1.a", title: "Plan", bytes: 4 };
function mergedPlan(document: object, bytes?: number) {
  const theirs = bytes === undefined ? [] : [{ ...plan, bytes }];
  const mine = { ...base, documents: [{ ...plan, ...document }] };
  return merge(mine, { ...base, documents: theirs }, { ...base, documents: [plan] }).documents;
}

test("a document whose text is edited stays one document, also where a user has renamed it", () => {
  expect(mergedPlan({}, 9)).toEqual([{ ...plan, bytes: 9 }]);
  expect(mergedPlan({ title: "My plan" }, 9)).toEqual([{ ...plan, title: "My plan", bytes: 9 }]);
});

test("a document that the conversation has no more is removed; one that a user has renamed is only a name", () => {
  expect(mergedPlan({})).toEqual([]);
  expect(mergedPlan({ title: "My plan" })).toEqual([{ id: plan.id, title: "My plan" }]);
});

test("two conversations with texts of the same title keep both", () => {
  const other = { ...plan, id: "c-2.a" };
  const joined = merge({ ...base, documents: [plan] }, { ...base, documents: [other] });
  expect(joined.documents).toEqual([plan, other]);
});

const todos = fc.uniqueArray(
  fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), text: fc.string(), done: fc.boolean() }),
  { selector: ({ id }) => id },
);
const words = fc.record({ title: fc.string(), description: fc.string(), summary: fc.string() });
const lists = fc.record({
  tags: fc.uniqueArray(fc.constantFrom("x", "y", "z")),
  todos,
  documents: fc.uniqueArray(
    fc.constantFrom("a", "b", "c").map((id) => ({ id: `c-1.${id}`, title: id, bytes: 1 })),
    { selector: ({ id }) => id },
  ),
});
const state = fc.tuple(words, lists).map(([w, l]) => ({ ...w, ...l }));

test("the same conversation again changes nothing, whatever the user's edits", () => {
  fc.assert(
    fc.property(state, state, (mine, base) => {
      expect(merge(mine, base, base)).toEqual(mine);
    }),
  );
});

test("merging twice is merging once", () => {
  fc.assert(
    fc.property(state, state, state, (mine, theirs, base) => {
      const once = merge(mine, theirs, base);
      expect(merge(once, theirs, theirs)).toEqual(once);
    }),
  );
});
