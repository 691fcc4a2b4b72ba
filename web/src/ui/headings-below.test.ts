import type { Root } from "hast";
import { expect, test } from "vitest";
import { headingsBelow } from "./headings-below.ts";

/** The levels that headings of these levels get, the second within a quote. */
function levels(...given: number[]): string[] {
  const heading = (level: number) =>
    ({ type: "element", tagName: `h${level}`, properties: {}, children: [] }) as const;
  const elements = given.map(heading);
  const [first, second, ...rest] = elements;
  const quote = { type: "element", tagName: "blockquote", properties: {}, children: second ? [second] : [] };
  const tree = { type: "root", children: [...(first ? [first] : []), quote, ...rest] } as Root;
  headingsBelow()(tree);
  return elements.map(({ tagName }) => tagName);
}

test("headings begin below the page's, whatever the text begins with", () => {
  expect(levels(2)).toEqual(["h3"]);
  expect(levels(1)).toEqual(["h3"]);
  expect(levels(6)).toEqual(["h3"]);
});

test("no level is left out, and none is below the sixth", () => {
  expect(levels(1, 3, 2, 6, 6, 6, 6)).toEqual(["h3", "h4", "h4", "h5", "h6", "h6", "h6"]);
});
