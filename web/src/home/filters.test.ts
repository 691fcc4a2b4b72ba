import type { Dream } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import {
  filtered,
  filtersOf,
  foldedApart,
  frequentTags,
  isFiltered,
  valuesOf,
  withFilter,
} from "./filters.ts";

const dream = (fields: Partial<Dream>) =>
  ({ kind: "idea", status: "idea", tags: [], todos: [], brand: "personal", ...fields }) as Dream;

test("an address gives the filters that are texts, and a known view", () => {
  expect(filtersOf({ kind: "idea", tag: 3, view: "board", other: "x" })).toEqual({
    kind: "idea",
    view: "board",
  });
  expect(filtersOf({ view: "pie" })).toEqual({});
});

test("a view alone is no filter", () => {
  expect(isFiltered({ view: "board" })).toBe(false);
  expect(isFiltered({ brand: "personal" })).toBe(true);
});

test("a filter is set, replaced and taken away", () => {
  expect(withFilter({ tag: "tea" }, "kind", "fix")).toEqual({ tag: "tea", kind: "fix" });
  expect(withFilter({ tag: "tea" }, "tag", undefined)).toEqual({});
});

test("archived dreams are only shown where they are asked for", () => {
  const dreams = [dream({ status: "archived" }), dream({ tags: ["tea"] })];
  expect(filtered(dreams, {})).toEqual([dreams[1]]);
  expect(filtered(dreams, { status: "archived" })).toEqual([dreams[0]]);
  expect(filtered(dreams, { tag: "coffee" })).toEqual([]);
});

test("dreams are narrowed to those with a talk of one tool, those from before it was known left out", () => {
  const [both, claude, earlier] = [
    dream({ sources: ["chatgpt", "claude"] }),
    dream({ sources: ["claude"] }),
    dream({}),
  ];
  expect(filtered([both, claude, earlier], filtersOf({ source: "chatgpt" }))).toEqual([both]);
  expect(filtered([both, claude, earlier], { source: "claude" })).toEqual([both, claude]);
});

test("questions and how-tos are folded away, unless something is left to do", () => {
  const todo = { id: "t", text: "Ask her", evidence: { conversation_id: "c", message: 0, quote: "Ask her" } };
  const [idea, question, done, open] = [
    dream({}),
    dream({ kind: "question" }),
    dream({ kind: "how_to", todos: [{ ...todo, done: true }] }),
    dream({ kind: "how_to", todos: [{ ...todo, done: false }] }),
  ];
  expect(foldedApart([question, idea, done, open])).toEqual({
    shown: [idea, open],
    folded: [question, done],
  });
});

test("the most frequent tags are offered by name, those of one dream last", () => {
  const dreams = [["oven", "bread", "apple"], ["oven"], ["oven", "bread"], ["zinc"]].map((tags) =>
    dream({ tags }),
  );
  expect([...frequentTags(dreams, 3)]).toEqual([
    ["bread", 2],
    ["oven", 3],
    ["apple", 1],
  ]);
});

test("a filter can be set to what the dreams have, read once of each list", () => {
  const dreams = [
    dream({ tags: ["tea"], brand: "work", sources: ["claude"] }),
    dream({ tags: ["tea", "oven"], sources: ["chatgpt", "claude"] }),
  ];
  const values = valuesOf(dreams);
  expect(values).toEqual({
    tags: new Map([
      ["tea", 2],
      ["oven", 1],
    ]),
    brands: ["personal", "work"],
    tools: ["chatgpt", "claude"],
  });
  expect(valuesOf(dreams)).toBe(values);
  expect(valuesOf([...dreams])).not.toBe(values);
});
