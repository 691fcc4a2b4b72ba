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
  ({ kind: "idea", status: "idea", tags: [], brand: "personal", ...fields }) as Dream;

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

test("questions and how-tos are folded away", () => {
  const [idea, question] = [dream({}), dream({ kind: "question" })];
  expect(foldedApart([question, idea])).toEqual({ shown: [idea], folded: [question] });
});

test("the most frequent tags come first", () => {
  const dreams = [dream({ tags: ["a", "b"] }), dream({ tags: ["b"] }), dream({ tags: ["c"] })];
  expect(frequentTags(dreams, 2)).toEqual(["b", "a"]);
});

test("a filter can be set to what the dreams have, read once of each list", () => {
  const dreams = [
    dream({ tags: ["tea"], brand: "work", sources: ["claude"] }),
    dream({ tags: ["tea", "oven"], sources: ["chatgpt", "claude"] }),
  ];
  const values = valuesOf(dreams);
  expect(values).toEqual({
    tags: ["tea", "oven"],
    brands: ["personal", "work"],
    tools: ["chatgpt", "claude"],
  });
  expect(valuesOf(dreams)).toBe(values);
  expect(valuesOf([...dreams])).not.toBe(values);
});
