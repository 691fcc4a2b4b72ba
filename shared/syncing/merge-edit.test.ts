import type { DreamFields } from "@dreamcatcher/contracts/dream";
import { MAX_ITEMS } from "@dreamcatcher/contracts/limits";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type FieldName, mergeEdit } from "./merge-edit.ts";

const todo = (id: string, text: string, done = false) => ({ id, text, done });

const ids = (items: readonly { id: string }[] = []) => items.map(({ id }) => id);

test("a field that only the edit changed is as the edit has it", () => {
  const seen = { title: "Boat", summary: "" };
  const sides = { mine: { title: "Ship" }, theirs: { ...seen, summary: "Big" }, base: { title: "Boat" } };
  expect(mergeEdit(sides)).toEqual({ fields: { title: "Ship" }, conflicts: [] });
});

test("a field that both changed in the same way is no conflict, one that differs is", () => {
  const base = { title: "Boat", summary: "", status: "idea" } as const;
  const mine = { title: "Ship", summary: "Mine", status: "planned" } as const;
  const theirs = { title: "Ship", summary: "Theirs", status: "idea" } as const;
  expect(mergeEdit({ mine, theirs, base })).toEqual({
    fields: { title: "Ship", status: "planned" },
    conflicts: ["summary"],
  });
});

test("a todo that is ticked off on one side has the text of the other", () => {
  const sides = {
    base: { todos: [todo("a", "Buy"), todo("b", "Sell")] },
    mine: { todos: [todo("a", "Buy", true), todo("b", "Sell")] },
    theirs: { todos: [todo("a", "Buy two"), todo("c", "Ask"), todo("b", "Sell")] },
  };
  expect(mergeEdit(sides).fields.todos).toEqual([
    todo("a", "Buy two", true),
    todo("c", "Ask"),
    todo("b", "Sell"),
  ]);
});

test.each([
  ["edited on both sides", [todo("a", "Mine")], [todo("a", "Theirs")]],
  ["removed here and edited there", [], [todo("a", "Theirs")]],
  ["edited here and removed there", [todo("a", "Mine")], []],
])("a todo is in conflict where it is %s", (_, mine, theirs) => {
  const sides = { base: { todos: [todo("a", "Old")] }, mine: { todos: mine }, theirs: { todos: theirs } };
  expect(mergeEdit(sides)).toEqual({ fields: {}, conflicts: ["todos"] });
});

test("two new items with one id and other texts are in conflict", () => {
  const sides = {
    base: { features: [] },
    mine: { features: [{ id: "f", text: "Mine" }] },
    theirs: { features: [{ id: "f", text: "Theirs" }] },
  };
  expect(mergeEdit(sides).conflicts).toEqual(["features"]);
});

test("evidence and sizes of texts are no changes", () => {
  const evidence = { conversation_id: "c", message: 0, quote: "a boat" };
  const sides = {
    base: { documents: [{ id: "d", title: "Plan" }], outcome: { text: "Done" } },
    mine: { documents: [{ id: "d", title: "New plan" }], outcome: { text: "Done well" } },
    theirs: {
      documents: [{ id: "d", title: "Plan", bytes: 7, partial: true as const, evidence }],
      outcome: { text: "Done", evidence },
    },
  };
  expect(mergeEdit(sides)).toEqual({ fields: sides.mine, conflicts: [] });
});

test("tags of both sides are kept, and two spellings of one are no conflict", () => {
  const sides = {
    base: { tags: ["Web", "old"] },
    mine: { tags: ["web", "boats"] },
    theirs: { tags: ["WEB", "old", "sea"] },
  };
  expect(mergeEdit(sides).fields.tags).toEqual(["WEB", "sea", "boats"]);
});

test("the order of items is that of the side that changed it", () => {
  const [a, b, c, x, y] = ["a", "b", "c", "x", "y"].map((id) => todo(id, id)) as [
    ReturnType<typeof todo>,
    ReturnType<typeof todo>,
    ReturnType<typeof todo>,
    ReturnType<typeof todo>,
    ReturnType<typeof todo>,
  ];
  const base = { todos: [a, b, c] };
  const order = (mine: (typeof a)[], theirs: (typeof a)[]) =>
    ids(mergeEdit({ base, mine: { todos: mine }, theirs: { todos: theirs } }).fields.todos).join("");
  expect(order([c, b, a], [a, b, c, x])).toBe("cxba");
  expect(order([x, a, b, c], [c, a, b])).toBe("xcab");
  expect(order([a, x, b, c], [a, b, y, c])).toBe("axbyc");
  expect(order([b, a, c], [a, c, b])).toBe("bac");
});

test("a list that would be too long when merged is in conflict", () => {
  const tags = (prefix: string) => Array.from({ length: 30 }, (_, n) => `${prefix}${n}`);
  const sides = { base: { tags: [] }, mine: { tags: tags("a") }, theirs: { tags: tags("b") } };
  expect(mergeEdit(sides, MAX_ITEMS).conflicts).toEqual(["tags"]);
  expect(mergeEdit(sides).fields.tags).toHaveLength(60);
});

const text = fc.constantFrom("one", "two", "three");
const item = fc.record({ id: fc.constantFrom("a", "b", "c", "d"), text, done: fc.boolean() });
const dream = fc.record({
  title: text,
  summary: text,
  tags: fc.uniqueArray(text),
  todos: fc.uniqueArray(item, { selector: ({ id }) => id }),
  outcome: fc.option(fc.record({ text })),
});

test("no edit is lost: each change of an edit is in the result or its field is in conflict", () => {
  fc.assert(
    fc.property(dream, dream, dream, (mine, theirs, base) => {
      const { fields, conflicts } = mergeEdit({ mine, theirs, base });
      for (const name of Object.keys(mine) as (keyof typeof mine)[]) {
        if (conflicts.includes(name)) continue;
        if (name === "title" || name === "summary" || name === "outcome") {
          const isMine = JSON.stringify(mine[name]) !== JSON.stringify(base[name]);
          expect(fields[name]).toEqual(isMine ? mine[name] : theirs[name]);
        }
      }
      if (conflicts.includes("todos")) return;
      const merged = new Map(fields.todos?.map((each) => [each.id, each]));
      const before = new Map(base.todos.map((each) => [each.id, each]));
      for (const own of mine.todos) {
        const old = before.get(own.id);
        if (own.text !== old?.text) expect(merged.get(own.id)?.text).toBe(own.text);
        if (own.done !== old?.done) expect(merged.get(own.id)?.done).toBe(own.done);
      }
      for (const id of before.keys()) if (!ids(mine.todos).includes(id)) expect(merged.has(id)).toBe(false);
      for (const tag of mine.tags) if (!base.tags.includes(tag)) expect(fields.tags).toContain(tag);
    }),
  );
});

test("of an edit that nobody else touched, and of one merged before, merging changes nothing", () => {
  fc.assert(
    fc.property(dream, dream, dream, (mine, theirs, base) => {
      expect(mergeEdit({ mine, theirs: base, base })).toEqual({ fields: mine, conflicts: [] });
      expect(mergeEdit({ mine, theirs: mine, base })).toEqual({ fields: mine, conflicts: [] });
      const { fields, conflicts } = mergeEdit({ mine, theirs, base });
      const edit = without(mine, conflicts);
      const again = mergeEdit({ mine: edit, theirs: { ...theirs, ...fields }, base });
      expect(again.conflicts).toEqual([]);
      expect(sorted(again.fields)).toEqual(sorted(fields));
    }),
  );
});

test("it is the same in which order two sides that do not exclude each other are merged", () => {
  fc.assert(
    fc.property(dream, dream, dream, (one, other, base) => {
      const [there, back] = [
        mergeEdit({ mine: one, theirs: other, base }),
        mergeEdit({ mine: other, theirs: one, base }),
      ];
      expect(there.conflicts).toEqual(back.conflicts);
      expect(sorted(there.fields)).toEqual(sorted(back.fields));
    }),
  );
});

const without = (fields: DreamFields, names: readonly FieldName[]): DreamFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name as FieldName)));

/** Without the order of lists, which is of one side where both add. */
const sorted = (fields: DreamFields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value,
    ]),
  );
