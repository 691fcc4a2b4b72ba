import { expect, test } from "vitest";
import { printedLinesOf } from "./printed.ts";

test.each<[string, string[] | undefined]>([
  ['console.log("low"); // 1', undefined],
  ['console.log("low"); // → low', ["low"]],
  ['print("low")  # prints "low"', ['"low"']],
  ["console.log(1 + 2); // 3", ["3"]],
  ['print("high", "low")  # 1', undefined],
  ['print("high", "low")  # prints high low', ["high low"]],
  ["print(low == high)  # prints False because they differ", ["False"]],
  ["print(half(3))  # Output: 2 (rounded)", ["2"]],
  ["print(half(3))  # Output: 5 x 3 = 15", ["5 x 3 = 15"]],
  ["print(half(3))  # returns 3 tides", undefined],
  ["print(half(3))  # returns sorted tides", undefined],
  ["print(half(4))  # 2", ["2"]],
])("what a comment says of %s is printed: %j", (line, prints) => {
  expect(printedLinesOf({ content: `${line}\n` })?.prints).toEqual(prints);
});
