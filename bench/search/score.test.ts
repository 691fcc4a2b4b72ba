import { expect, test } from "vitest";
import { figuresOf, scoreOf, total } from "./score.ts";

test("The first right talk counts", () => {
  expect(scoreOf(["t001", "t002"], ["t002", "t001"])).toEqual({ asked: 1, first: 1, five: 1, reciprocal: 1 });
  expect(scoreOf(["t009", "t002"], ["t002"])).toEqual({ asked: 1, first: 0, five: 1, reciprocal: 0.5 });
});

test("A talk that is sixth is not among the first five", () => {
  const found = ["t001", "t002", "t003", "t004", "t005", "t006"];
  expect(scoreOf(found, ["t006"])).toEqual({ asked: 1, first: 0, five: 0, reciprocal: 1 / 6 });
});

test("What is not found counts as asked", () => {
  expect(scoreOf([], ["t001"])).toEqual({ asked: 1, first: 0, five: 0, reciprocal: 0 });
});

test("Figures are shares of the questions that were asked", () => {
  const scores = [scoreOf(["t001"], ["t001"]), scoreOf(["t002", "t001"], ["t001"]), scoreOf([], ["t001"])];
  expect(figuresOf(total(scores))).toEqual([1 / 3, 2 / 3, 1.5 / 3]);
});
