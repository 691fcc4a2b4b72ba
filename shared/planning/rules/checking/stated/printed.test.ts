import { expect, test } from "vitest";
import { printedLinesOf } from "./printed.ts";

test.each<[string, string[] | undefined]>([
  ['console.log("low"); // 1', undefined],
  ['console.log("low"); // → low', ["low"]],
  ['print("low")  # prints "low"', ['"low"']],
  ["console.log(1 + 2); // 3", ["3"]],
  ["print(half(4))  # 2", ["2"]],
])("what a comment says of %s is printed: %j", (line, prints) => {
  expect(printedLinesOf({ content: `${line}\n` })?.prints).toEqual(prints);
});
