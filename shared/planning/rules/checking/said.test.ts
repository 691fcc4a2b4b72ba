import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { saidIn } from "./said.ts";

const { fragments } = dreamWith([{ content: "high" }, { content: "" }, { content: "low" }, { content: "a" }]);

test.each([
  [8, ["high", "", "low", "a"]],
  [7, ["high", "", "low"]],
  [6, ["high", ""]],
  [3, []],
])("texts of at most %i characters end before the first that has more", (maxCharacters, contents) => {
  expect(saidIn(fragments, maxCharacters)).toMatchObject(
    contents.map((text, fragment) => ({ fragment, turns: [{ text }] })),
  );
});

test("the Markdown of a fragment is read once", () => {
  const [first, second] = [saidIn(fragments), saidIn(fragments)];
  expect(first.map(({ blocks }) => blocks.length)).toEqual([1, 0, 1, 1]);
  for (const [at, { blocks }] of first.entries()) expect(second[at]?.blocks).toBe(blocks);
});
