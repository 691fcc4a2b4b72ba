import { expect, test } from "vitest";
import { lengthProblem } from "./text-length.ts";

const title = { min: 3, max: 5 };

test.each([
  ["tea", undefined],
  ["bread", undefined],
  ["  tea  ", undefined],
  ["no ", { tooShort: 3 }],
  ["", { tooShort: 3 }],
  ["breads", { tooLong: 5, by: 1 }],
  ["🌱🌱🌱🌱🌱", undefined],
  ["🌱🌱", { tooShort: 3 }],
])("%j is judged by its characters as they are sent", (text, problem) => {
  expect(lengthProblem(text, title)).toEqual(problem);
});

test("a text without a least length is not blank", () => {
  expect(lengthProblem(" ", { max: 5 })).toEqual({ tooShort: 1 });
  expect(lengthProblem("x", { max: 5 })).toBe(undefined);
});
