import type { Root } from "hast";
import { expect, test } from "vitest";
import { htmlAsText } from "./html-as-text.ts";

/** What a paragraph with this piece of HTML in it becomes. */
function shown(html: string) {
  const paragraph = {
    type: "element",
    tagName: "p",
    properties: {},
    children: [{ type: "raw", value: html }],
  };
  const tree = { type: "root", children: [paragraph] } as Root;
  htmlAsText()(tree);
  return tree.children.flatMap((child) => ("children" in child ? child.children : []));
}

test.each(["<b>", "<details>", "<script>alert(1)</script>", "<!-- a note -->", "<br/><b>"])(
  "%s is shown as it was typed",
  (html) => {
    expect(shown(html)).toEqual([{ type: "text", value: html }]);
  },
);

test.each(["<br>", "<BR/>", "<br />"])("%s breaks the line", (html) => {
  expect(shown(html)).toEqual([{ type: "element", tagName: "br", properties: {}, children: [] }]);
});
