import type { Dream } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { todoNamed } from "./mark-todo-done.ts";

const dream = {
  title: "Kite",
  todos: [
    { id: "t-1", text: "Buy string", done: true },
    { id: "t-2", text: "Buy string", done: false },
    { id: "t-3", text: "Buy cloth", done: false },
    { id: "t-4", text: "Ask Femke", done: true },
  ],
} as Dream;

test.each([
  ["t-1", true, "t-1"],
  ["buy STRING", true, "t-2"],
  ["buy string", false, "t-1"],
  ["cloth", true, "t-3"],
  ["femke", true, "t-4"],
])("“%s”, to be done: %s, means %s", (wanted, done, id) => {
  expect(todoNamed(dream, wanted, done).id).toBe(id);
});

test("says so where several or none are meant", () => {
  expect(() => todoNamed(dream, "buy", true)).toThrow(/Several todos have “buy”/);
  expect(() => todoNamed(dream, "sell", true)).toThrow("“Kite” has no todo “sell”.");
});
