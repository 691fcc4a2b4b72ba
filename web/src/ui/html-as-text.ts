import type { Element, Root } from "hast";

const LINE_BREAK = /^<br\s*\/?>$/i;

/**
 * Shows the HTML in a text as what was typed, since it may be what a talk is about; a line break stays one,
 * because tables have no other.
 */
export const htmlAsText = () => (tree: Root) => asText(tree);

function asText(node: Root | Element): void {
  for (const [at, child] of node.children.entries()) {
    if (child.type === "element") asText(child);
    if (child.type !== "raw") continue;
    node.children[at] = LINE_BREAK.test(child.value)
      ? { type: "element", tagName: "br", properties: {}, children: [] }
      : { type: "text", value: child.value };
  }
}
