import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { fragmentsUpTo } from "./fragments-up-to.ts";

const { fragments } = dreamWith([{ content: "high" }, { content: "" }, { content: "low" }, { content: "a" }]);

test.each([
  [8, ["high", "", "low", "a"]],
  [7, ["high", "", "low"]],
  [6, ["high", ""]],
  [3, []],
])("texts of at most %i characters end before the first that has more", (maxCharacters, contents) => {
  expect(fragmentsUpTo(fragments, maxCharacters)).toEqual(
    contents.map((content, fragment) => ({ content, fragment })),
  );
});
