import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkdown } from "./read.ts";

const MAX_RUN = 250_000;
const MARKS =
  "a|b c|**|*|_|`|``|[|](u)|![|[r]|<b>|</b>|<https://a.dev>|> |>|- |* |1. |    |\t|#|## |```|```js|~~~|---|===|\\|&amp;|[ ] |[x] |  |:-|é|。|😀|<!-- c -->|<div>"
    .split("|")
    .concat("|", "| a | b |", "|-|-|", "\n", "\n", "\n\n", "[r]: /u\n", "- [ ] ", "\0", "\r\n", "\ud83d");
const markdown = fc.array(fc.constantFrom(...MARKS), { maxLength: 60 }).map((marks) => marks.join(""));
const paragraph = fc
  .array(fc.stringMatching(/^[a-z]{1,8}[,.!?]?$/), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(" "));
const paragraphs = fc.array(paragraph, { minLength: 1 }).map((texts) => texts.join("\n\n"));

test("nothing makes it throw, and it reads the same twice", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(readMarkdown(text)).toEqual(readMarkdown(text));
    }),
    { numRuns: 1_000 },
  );
});

test("plain paragraphs come word for word, beside whatever is marked", () => {
  fc.assert(
    fc.property(
      paragraphs,
      fc.constantFrom("", "# Head\n\n", "- item\n\n---\n\n", "`code`\n\n"),
      (text, head) => {
        const blocks = readMarkdown(head + text).filter((block) => block.kind === "paragraph");
        const read = blocks.map((block) => block.text).join("\n\n");
        expect(read.replace(/^code\n\n/, "")).toBe(text);
      },
    ),
  );
});

test("what is read without its marks is read as the same text again", () => {
  const marked = fc.tuple(fc.constantFrom("*", "**", "`", ""), fc.stringMatching(/^[a-z]{1,8}$/));
  fc.assert(
    fc.property(fc.array(marked, { minLength: 1 }), (words) => {
      const text = words.map(([, word]) => word).join(" ");
      const [block] = readMarkdown(`So ${words.map(([mark, word]) => mark + word + mark).join(" ")}`);
      expect(block).toMatchObject({ kind: "paragraph", text: `So ${text}` });
      expect(readMarkdown(`So ${text}`)).toMatchObject([{ kind: "paragraph", text: `So ${text}` }]);
    }),
  );
});

test.each([
  ["quotes", ">"],
  ["lists", "- "],
  ["brackets", "["],
  ["links", "[a]("],
  ["images", "![[]()"],
  ["emphasis", "*a **b "],
  ["underlines", "a_ _b"],
  ["backticks", "`a ``"],
  ["tags", "<a "],
  ["comments", "<!-- "],
  ["rows", "| a | b |\n|-|-|\n"],
  ["definitions", "[a]: /b\n"],
  ["fences", "```\n"],
  ["entities", "&a"],
  ["tabs", "\t"],
  ["carriage returns", "\r"],
])("a long run of %s is read to its end", (_, mark) => {
  const text = `${mark.repeat(Math.ceil(MAX_RUN / mark.length))}\n\nthe end`;
  expect(
    readMarkdown(text)
      .map((block) => (block.kind === "code" ? block.code : block.text))
      .join("\n"),
  ).toMatch(/the end$/);
});
