import type { Dream } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { changesOf } from "./changes-of.ts";

const todo = (id: string, text: string, done = false) => ({ id, text, done });
const dreamOf = (fields: Partial<Dream>) => ({ todos: [], tags: [], ...fields }) as unknown as Dream;
const shown = (fields: string[], before: Dream | undefined, after: Dream) =>
  changesOf(fields, before, after).map(({ field, how, text }) => [field, how, text].join(" ").trim());

const WOOD = todo("1", "Buy the wood");
const PLAN = todo("2", "Draw the plan");

test.each([
  [[WOOD, PLAN], [todo("1", "Buy the wood", true), PLAN], ["todos ticked Buy the wood"]],
  [[todo("1", "Buy the wood", true)], [WOOD], ["todos reopened Buy the wood"]],
  [[WOOD], [WOOD, PLAN], ["todos added Draw the plan"]],
  [[WOOD, PLAN], [PLAN], ["todos removed Buy the wood"]],
  [[WOOD], [todo("1", "Buy oak")], ["todos edited Buy oak"]],
  [[WOOD, PLAN], [PLAN, WOOD], ["todos moved"]],
])("says which todo was ticked, added, edited, moved or removed: %#", (before, after, expected) => {
  expect(shown(["todos"], dreamOf({ todos: before }), dreamOf({ todos: after }))).toEqual(expected);
});

test("says tags and short values, and of others that they changed", () => {
  const before = dreamOf({ tags: ["boat"], status: "idea" });
  const after = dreamOf({ tags: ["shed"], status: "planned" });
  expect(shown(["tags", "status", "summary"], before, after)).toEqual([
    "tags added shed",
    "tags removed boat",
    "status changed planned",
    "summary changed",
  ]);
  expect(shown(["todos"], undefined, dreamOf({ todos: [WOOD] }))).toEqual(["todos changed"]);
});
