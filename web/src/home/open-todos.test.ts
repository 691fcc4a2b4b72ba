import type { Dream } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { oldestFirst, openTodosOf } from "./open-todos.ts";

const dream = (created: string, done: readonly boolean[]) =>
  ({ created, todos: done.map((each) => ({ done: each })) }) as Dream;

const [late, early, finished] = [
  dream("2026-03-02", [false, true, false]),
  dream("2026-03-01", [false]),
  dream("2026-02-28", [true]),
];

test("the dreams with open todos come, those that were created first before others", () => {
  expect(oldestFirst([late, finished, early])).toEqual([early, late]);
});

test("the open todos of all of them are counted", () => {
  expect(openTodosOf([late, finished, early])).toBe(3);
});
