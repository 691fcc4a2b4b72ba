import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkdown } from "../markdown/index.ts";
import { htmlToMarkdown } from "./convert.ts";

test.each([
  ["paragraphs", "<p>One\ntwo</p>\n<p>Three</p>", "One two\n\nThree"],
  ["headings", "<h1>Pond</h1>deep<h3>Fish</h3>", "# Pond\n\ndeep\n\n### Fish"],
  ["breaks", "Carp<br>Tench<br/>Pike", "Carp  \nTench  \nPike"],
  ["marks", "<b>wet</b> <em>cold</em> <code>ph &lt; 7</code>", "**wet** *cold* `ph < 7`"],
  [
    "entities",
    "&eacute;t&eacute; &mdash; 3&nbsp;&rarr;&nbsp;5 &#8364; &#x1F41F; &bogus;",
    "été — 3 → 5 € 🐟 \\&bogus;",
  ],
  ["links", '<a href="https://pond.dev/a?b=1&amp;c=2">the map</a>', "[the map](https://pond.dev/a?b=1&c=2)"],
  ["images", '<img src="https://pond.dev/a.png" alt="a carp">', "![a carp](https://pond.dev/a.png)"],
  [
    "nested lists",
    "<ul><li>Dig<ol><li>mark</li><li>cut</li></ol></li><li>Fill</li></ul>",
    "- Dig\n  1. mark\n  2. cut\n- Fill",
  ],
  ["numbered lists", '<ol start="4"><li>four</li><li>five</li></ol>', "4. four\n5. five"],
  ["quotes", "<blockquote><p>Deep.</p></blockquote>", "> Deep."],
  [
    "tables",
    "<table><tr><th>Fish</th><th>Size</th></tr><tr><td>Carp | koi</td><td>9</td></tr></table>",
    "| Fish | Size |\n| --- | --- |\n| Carp \\| koi | 9 |",
  ],
  [
    "code with its language",
    '<pre><code class="language-js">if (a &lt; b) {\n  go();\n}\n</code></pre>',
    "```js\nif (a < b) {\n  go();\n}\n```",
  ],
  ["code that holds a fence", "<pre>```\ninner\n```</pre>", "````\n```\ninner\n```\n````"],
  [
    "what would be a mark",
    "<p>2 * 3 * 4, a_b_c, *x* _y_ [z]</p><p># 1</p><p>2. two</p>",
    "2 * 3 * 4, a_b_c, \\*x\\* \\_y\\_ \\[z]\n\n\\# 1\n\n2\\. two",
  ],
  ["scripts, styles and comments", "<script>let a = 1;</script><style>b{}</style><!-- c -->left", "left"],
  ["no HTML at all", "2 < 3 & 5 > 4", "2 < 3 & 5 > 4"],
])("%s", (_, html, markdown) => {
  expect(htmlToMarkdown(html)).toBe(markdown);
});

test("an answer reads the same as Markdown as it did as HTML", () => {
  const html =
    "<h3>Steps</h3><ol><li>Dig it *deep*</li><li>Fill it</li></ol><table><tr><th>Fish</th></tr><tr><td>Carp</td></tr></table>";
  expect(readMarkdown(htmlToMarkdown(html))).toMatchObject([
    { kind: "heading", text: "Steps" },
    { kind: "item", text: "Dig it *deep*", ordered: true },
    { kind: "item", text: "Fill it" },
    { kind: "row", header: ["Fish"], cells: ["Carp"] },
  ]);
});

test.each(["div", "b", "blockquote", "table", "code", "span"])(
  "100 000 nested %s keep their text",
  (name) => {
    expect(htmlToMarkdown(`before ${`<${name}>`.repeat(100_000)}deep`)).toContain("deep");
  },
);

test("nesting does not multiply what is written", () => {
  const html = `${"<ul><li>".repeat(5_000)}${"<p>carp</p>".repeat(5_000)}`;
  const markdown = htmlToMarkdown(html);
  expect(markdown.match(/carp/g)).toHaveLength(5_000);
  expect(markdown.length).toBeLessThan(4 * html.length);
});

test("five megabytes are read to the end", () => {
  const markdown = htmlToMarkdown(`${"<p>A <b>carp</b> &amp; more</p>".repeat(160_000)}end`);
  expect(markdown.startsWith("A **carp** & more\n\nA ")).toBe(true);
  expect(markdown.endsWith("\n\nend")).toBe(true);
});

test("text stays text, whatever marks it holds", () => {
  const word = fc.constantFrom(
    ..."a b1 * ** _ __ ` `` # ## > - + 1. 2) [ ](b) ![ <b> </b> & &amp; \\ | ~~~ === --- :".split(" "),
  );
  const escaped = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.constantFrom("", " ")), { minLength: 1 }), (words) => {
      const text = `${words.flat().join("")}a`.replace(/ +/g, " ");
      const html = text.replace(/[&<>]/g, (mark) => escaped[mark as "&"]);
      const [block] = readMarkdown(htmlToMarkdown(`<p>${html}</p>`));
      expect(block).toMatchObject({ kind: "paragraph", text });
    }),
    { numRuns: 1_000 },
  );
});

const tag = fc.constantFrom(
  "p",
  "b",
  "i",
  "ul",
  "li",
  "ol",
  "td",
  "tr",
  "table",
  "pre",
  "code",
  "a",
  "h2",
  "blockquote",
  "div",
);
const soup = fc.array(
  fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom("carp", " tench ", "&amp;", "<br>", "\n"),
  ),
);

test("no word is lost, however the tags are set", () => {
  fc.assert(
    fc.property(soup, (parts) => {
      const words = (text: string) => text.match(/carp|tench/g) ?? [];
      expect(words(htmlToMarkdown(parts.join("")))).toEqual(words(parts.join("")));
    }),
  );
});
