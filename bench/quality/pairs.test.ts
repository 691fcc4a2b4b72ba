import { expect, test } from "vitest";
import { pairsOf } from "./pairs.ts";

const nearness = (a: number, b: number) => 1 / (1 + Math.abs(a - b));

test("The likest are paired first, each once", () => {
  expect(pairsOf([10, 20], [11, 10, 19], nearness, 0)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test("What is less alike than the floor stays alone", () => {
  expect(pairsOf([10, 20], [11, 30], nearness, 0.5)).toEqual([[0, 0]]);
});

test("Of pairs that are alike, the last come first", () => {
  expect(pairsOf([1, 1], [1], nearness, 1)).toEqual([[1, 0]]);
});
