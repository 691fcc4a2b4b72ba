import { readMarkdown } from "@dreamcatcher/text/markdown";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inMarkdown } from "./text.ts";

test.each([
  ["# Heading", "\\# Heading"],
  ["- [ ] T001 Task", "\\- \\[ \\] T001 Task"],
  ["<!-- hidden", "\\<!-- hidden"],
  ["12. twelfth", "12\\. twelfth"],
  ["a\n\nb", "a b"],
  ["Seven days, as `<li>`", "Seven days, as `<li>`"],
  ["half a `mark", "half a \\`mark"],
  ["src/tide_table.js and _this_", "src/tide_table.js and \\_this\\_"],
  ["sign in & out, &amp;", "sign in & out, \\&amp;"],
])("%j is shown as it is", (text, line) => {
  expect(inMarkdown(text, 500)).toBe(line);
});

test("any text is a paragraph without links", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc
          .array(
            fc.constantFrom(
              "`",
              "_",
              "*",
              "[",
              "](x)",
              "<b>",
              "# ",
              "1. ",
              "- ",
              "a",
              " ",
              "\\",
              "&lt;",
              "~~",
            ),
          )
          .map((words) => words.join("")),
      ),
      (text) => {
        for (const block of readMarkdown(inMarkdown(text, 500)))
          expect(block).toMatchObject({ kind: "paragraph", quoted: false, links: [] });
      },
    ),
  );
});
