import type { Element, Root } from "hast";

/** The level of the heading that a text stands under. */
const ABOVE = 2;
const LOWEST = 6;

/**
 * Puts the headings of a text below the one that it stands under, and leaves no level out: what people write
 * begins with any, and a screen reader goes through a page by them.
 */
export const headingsBelow = () => (tree: Root) => {
  let last = ABOVE;
  for (const heading of headingsIn(tree)) {
    const level = Number(heading.tagName.slice(1)) + ABOVE;
    last = Math.min(level, last + 1, LOWEST);
    heading.tagName = `h${last}`;
  }
};

function* headingsIn(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    if (/^h[1-6]$/.test(child.tagName)) yield child;
    else yield* headingsIn(child);
  }
}
