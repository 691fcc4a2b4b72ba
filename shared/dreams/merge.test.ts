import type { Decision, DreamKind, Outcome } from "@dreamcatcher/contracts/dream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { merge } from "./merge.ts";

const said = (message: number, conversation_id = "c-1") => ({ conversation_id, message, quote: "Bread!" });
const todo = (id: string, done = false, text = id) => ({ id, text, done });
const dream = {
  title: "Shop",
  description: "",
  summary: "",
  tags: ["shop"],
  todos: [todo("a"), todo("b")],
  documents: [],
  kind: "idea" as DreamKind,
  confidence: 0.6,
  outcome: null as Outcome | null,
  decisions: [] as Decision[],
  suggestions: [],
  features: [],
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
  const statement = { id: "s-1", text: "Sell bread", evidence: said(3) };
  const theirs = {
    ...{ tags: ["web"], documents: [{ id: "d-1", title: "plan.md" }] },
    ...{ decisions: [statement], suggestions: [statement], features: [statement] },
  };
  const joined = merge(dream, { ...theirs, todos: [todo("b", true), todo("c")] });
  expect(joined).toEqual({
    ...dream,
    ...theirs,
    tags: ["shop", "web"],
    todos: [todo("a"), todo("b"), todo("c")],
  });
});

test("a kind that a user set stays, also where it is the one that was found", () => {
  const now = { ...base, kind: "fix" as const, confidence: 0.8 };
  expect(merge(dream, now, base)).toMatchObject({ kind: "fix", confidence: 0.8 });
  for (const kind of ["idea", "writing"] as const)
    expect(merge({ ...dream, kind, confidence: 1 }, now, base)).toMatchObject({ kind, confidence: 1 });
});

test("the kind that is found is set in a dream from before kinds", () => {
  const { kind, confidence, outcome, ...older } = base;
  const now = { ...base, kind: "question" as const, confidence: 0.8 };
  expect(merge({ ...dream, confidence: 0 }, now, older)).toMatchObject({ kind: "question", confidence: 0.8 });
  expect(merge({ ...dream, confidence: 1 }, now, older)).toMatchObject({ kind: "idea", confidence: 1 });
});

test("an outcome follows the conversation unless a user has edited or removed it", () => {
  const found = { text: "The shop is open.", evidence: said(7) };
  const now = { ...base, outcome: { text: "The shop is closed.", evidence: said(9) } };
  const before = { ...base, outcome: found };
  expect(merge(dream, now, base).outcome).toEqual(now.outcome);
  expect(merge({ ...dream, outcome: found }, now, before).outcome).toEqual(now.outcome);
  expect(merge({ ...dream, outcome: found }, base, before).outcome).toBeNull();
  expect(merge({ ...dream, outcome: { text: "It was open." } }, now, before).outcome).toEqual({
    text: "It was open.",
  });
  expect(merge({ ...dream, outcome: null }, now, before).outcome).toBeNull();
});

test("an item whose text a user has edited keeps evidence, which follows the conversation", () => {
  const before = { ...base, todos: [{ ...todo("a"), evidence: said(1) }] };
  const mine = { ...dream, todos: [{ ...todo("a", false, "A, but better"), evidence: said(1) }] };
  const now = { ...base, todos: [{ ...todo("a", true), evidence: said(2) }] };
  expect(merge(mine, now, before).todos).toEqual([
    { ...todo("a", true, "A, but better"), evidence: said(2) },
  ]);
});

test("the reason of a decision is merged by itself", () => {
  const decided = { id: "dc-1", text: "Sell bread" };
  const before = { ...base, decisions: [{ ...decided, reason: "it keeps" }] };
  const mine = (reason?: string) => ({ ...dream, decisions: [{ ...decided, ...(reason && { reason }) }] });
  const now = { ...base, decisions: [{ ...decided, text: "Sell rye bread" }] };
  expect(merge(mine("it keeps"), now, before).decisions).toEqual(now.decisions);
  expect(merge(mine("we like it"), now, before).decisions).toEqual([
    { id: "dc-1", text: "Sell rye bread", reason: "we like it" },
  ]);
  expect(merge(mine(), before, before).decisions).toEqual([decided]);
});

test("what one conversation says no more stays where another one brought it", () => {
  const first = { ...base, decisions: [{ id: "dc-1", text: "Sell bread", evidence: said(1) }] };
  const second = { ...base, decisions: [{ id: "dc-1", text: "Sell bread", evidence: said(4, "c-2") }] };
  const both = merge(merge(dream, first), second);
  expect(both.decisions).toEqual(first.decisions);
  expect(merge(both, base, second).decisions).toEqual(first.decisions);
  expect(merge(both, base, first).decisions).toEqual([]);
});

test("lists have at most as many items as the contract allows", () => {
  const many = Array.from({ length: 60 }, (_, n) => ({ id: `s-${n}`, text: `Sell ${n} loaves` }));
  const { decisions, suggestions, features } = merge(
    { ...dream, suggestions: many.slice(0, 40).map(({ id, text }) => ({ id: `mine-${id}`, text })) },
    { ...base, decisions: many, suggestions: many, features: many },
  );
  expect([decisions.length, suggestions.length, features.length]).toEqual([50, 50, 60]);
  expect(suggestions.slice(0, 40).every(({ id }) => id.startsWith("mine-"))).toBe(true);
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

const id = fc.constantFrom("a", "b", "c", "d", "e");
const evidence = fc.record({
  conversation_id: fc.constantFrom("c-1", "c-2"),
  message: fc.nat(3),
  quote: fc.string(),
});

/** A list of items with unique ids, whose optional fields may be absent. */
const listOf = <Field extends object>(fields: { [Name in keyof Field]: fc.Arbitrary<Field[Name]> }) =>
  fc.uniqueArray(
    fc
      .tuple(
        fc.record({ id, text: fc.string() }),
        fc.record(fields, { noNullPrototype: true }),
        fc.record({ evidence }, { requiredKeys: [], noNullPrototype: true }),
      )
      .map(([named, own, cited]) => ({ ...named, ...own, ...cited })),
    { selector: (item) => item.id },
  );

const words = fc.record({
  title: fc.string(),
  description: fc.string(),
  summary: fc.string(),
  kind: fc.constantFrom<DreamKind[]>("idea", "question", "fix"),
  confidence: fc.constantFrom(0, 0.5, 1),
  outcome: fc.option(fc.record({ text: fc.string() })),
});
const lists = fc.record({
  tags: fc.uniqueArray(fc.constantFrom("x", "y", "z")),
  todos: listOf({ done: fc.boolean() }),
  documents: fc.uniqueArray(
    fc.constantFrom("a", "b", "c").map((id) => ({ id: `c-1.${id}`, title: id, bytes: 1 })),
    { selector: ({ id }) => id },
  ),
  decisions: listOf({ reason: fc.string() }),
  suggestions: listOf({}),
  features: listOf({}),
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

test.each(["todos", "decisions", "suggestions", "features"] as const)(
  "what a user edited, added or removed in %s stays, whatever the conversation becomes",
  (list) => {
    fc.assert(
      fc.property(state, state, state, (mine, theirs, base) => {
        const merged = new Map(merge(mine, theirs, base)[list].map((item) => [item.id, item.text]));
        const [inMine, inBase] = [mine, base].map(
          (each) => new Map(each[list].map((item) => [item.id, item.text])),
        );
        for (const [id, text] of inMine ?? [])
          if (inBase?.get(id) !== text) expect(merged.get(id)).toBe(text);
        for (const id of inBase?.keys() ?? []) if (!inMine?.has(id)) expect(merged.has(id)).toBe(false);
      }),
    );
  },
);

test("what nobody edited is as the conversation says", () => {
  fc.assert(
    fc.property(state, state, (theirs, base) => {
      const merged = merge(base, theirs, base);
      for (const list of ["decisions", "suggestions", "features"] as const)
        expect(new Set(merged[list])).toEqual(new Set(theirs[list]));
      expect(merged).toMatchObject({ kind: theirs.kind, outcome: theirs.outcome });
    }),
  );
});
