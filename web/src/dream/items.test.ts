import { expect, test } from "vitest";
import { moved, without, withTodo } from "./items.ts";

test.each([
  [0, 2, ["b", "c", "a"]],
  [2, 0, ["c", "a", "b"]],
  [1, 1, ["a", "b", "c"]],
])("moves an item from %i to %i", (from, to, expected) => {
  expect(moved(["a", "b", "c"], from, to)).toEqual(expected);
});

test("leaves one item out", () => {
  expect(without(["a", "b"], "a")).toEqual(["b"]);
});

test("a new todo is open, at the end, and has an id of its own", () => {
  const [first, second] = withTodo(withTodo([], "Mow"), "Sow");
  expect(first).toMatchObject({ text: "Mow", done: false });
  expect(second?.text).toBe("Sow");
  expect(second?.id).not.toBe(first?.id);
});
