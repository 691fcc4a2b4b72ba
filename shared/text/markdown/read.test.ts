import { expect, test } from "vitest";
import { readMarkdown } from "./read.ts";

const kinds = (markdown: string) => readMarkdown(markdown).map((block) => block.kind);

test("blocks come flat, in order, under their headings", () => {
  const blocks = readMarkdown(
    "# Shop\n\nWhy not.\n\n## Steps\n\n1. **Pick**: a name\n2. Rent\n   - [x] the room\n",
  );
  expect(blocks.map((block) => [block.kind, block.kind === "code" ? "" : block.text, block.under])).toEqual([
    ["heading", "Shop", []],
    ["paragraph", "Why not.", ["Shop"]],
    ["heading", "Steps", ["Shop"]],
    ["item", "Pick: a name", ["Shop", "Steps"]],
    ["item", "Rent", ["Shop", "Steps"]],
    ["item", "the room", ["Shop", "Steps"]],
  ]);
  expect(blocks[3]).toMatchObject({ lead: "Pick", body: "a name", ordered: true, depth: 1, checked: null });
  expect(blocks[5]).toMatchObject({ depth: 2, checked: true });
});

test("a type or an element that a sentence speaks of stays, marks go", () => {
  expect(readMarkdown("Does `a` <b>close</b> <div> in a Vec<Tide>?<br>")).toMatchObject([
    { text: "Does a close <div> in a Vec<Tide>?" },
  ]);
});

test("a line that is bold from end to end heads what follows", () => {
  expect(readMarkdown("**Phase one**\n\nDig.")).toMatchObject([
    { kind: "heading", depth: 7 },
    { under: ["Phase one"] },
  ]);
});

test("links, references and what stands in code marks are kept apart from the text", () => {
  const [block] = readMarkdown(
    'See [the map][m] and `src/map.ts` <a href="https://b.dev/x">b</a>.\n\n[m]: https://a.dev/map\n',
  );
  expect(block).toMatchObject({
    text: "See the map and src/map.ts b .",
    links: [
      { url: "https://a.dev/map", text: "the map" },
      { url: "https://b.dev/x", text: "" },
    ],
    names: ["src/map.ts"],
  });
});

test("the first definition of a reference counts, wherever it stands, for images as well", () => {
  expect(readMarkdown("[a] ![b][a]\n\n> [a]: https://a.dev\n\n[a]: https://b.dev")).toMatchObject([
    {
      text: "a",
      links: [
        { url: "https://a.dev", text: "a" },
        { url: "https://a.dev", text: "b" },
      ],
    },
  ]);
});

test("code that goes on in the next line is one name", () => {
  expect(readMarkdown("Call `run(\nfast)` now")).toMatchObject([
    { text: "Call run( fast) now", names: ["run( fast)"] },
  ]);
});

test("code knows what led up to it", () => {
  expect(readMarkdown("Put this in `a.py`:\n\n```python\nx = 1\n```")).toMatchObject([
    { kind: "paragraph" },
    { kind: "code", info: "python", code: "x = 1", before: "Put this in a.py:" },
  ]);
});

test("lettered lines in an item are items of their own", () => {
  const items = readMarkdown("1. Boat:\n   a. **Hull**: paint it\n   b. Sail: mend it\n2. Crew\n");
  expect(items).toMatchObject([
    { text: "Boat:", depth: 1, list: 1 },
    { text: "Hull: paint it", lead: "Hull", depth: 2, list: 2, intro: "Boat:" },
    { text: "Sail: mend it", lead: "Sail", body: "mend it", depth: 2, list: 2 },
    { text: "Crew", depth: 1, list: 1 },
  ]);
});

test("tables, tasks and fences are found wherever they stand", () => {
  expect(kinds("| a | b |\n| - | - |\n| c | d |")).toEqual(["row"]);
  expect(kinds("a\n:-\n*c*")).toEqual(["row"]);
  expect(
    readMarkdown("- [ ] dig\n- [x] plant").map((block) => block.kind === "item" && block.checked),
  ).toEqual([false, true]);
  const code = "let tide = 1;\n".repeat(40).trim();
  const fence = `\`\`\`js\n${code}\n\`\`\``;
  expect(readMarkdown(`1. Take\n2. Turn\n\n${fence}\n\nMind the [tide][t].\n`)).toMatchObject([
    { kind: "item", list: 1 },
    { kind: "item", list: 1 },
    { kind: "code", info: "js", code, before: "Turn" },
    { kind: "paragraph" },
  ]);
  expect(readMarkdown(`See [it][t].\n\n${fence}\n\n[t]: https://a.dev/t\n`)[0]).toMatchObject({
    links: [{ url: "https://a.dev/t", text: "it" }],
  });
  const nested = `1. Take\n\n   ${fence.replaceAll("\n", "\n   ")}\n2. Turn`;
  expect(readMarkdown(nested).flatMap((block) => (block.kind === "item" ? [block.list] : []))).toEqual([
    1, 1,
  ]);
  expect(kinds(`<div>\n${fence}\n</div>`)).not.toContain("code");
});

test("what would cost the parser too much is taken as plain text, and never overflows the stack", () => {
  expect(kinds(`${">".repeat(20_000)} deep`)).toEqual(["paragraph"]);
  expect(kinds(`${"- ".repeat(20_000)}deep`)).toEqual(["paragraph"]);
  expect(kinds("*a **b ".repeat(20_000))).toEqual(["paragraph"]);
  expect(kinds(`${"[".repeat(20_000)}x`)).toEqual(["paragraph"]);
});

test("a large text is read in pieces without losing its structure", () => {
  const part = "# Part\n\nSome words about it.\n\n- one thing\n- another thing\n\n```js\nlet a = 1;\n```\n\n";
  const blocks = readMarkdown(part.repeat(400));
  expect(blocks).toHaveLength(400 * 5);
  expect(
    new Set(blocks.filter((block) => block.kind !== "heading").map((block) => block.under.join())),
  ).toEqual(new Set(["Part"]));
  expect(readMarkdown(`\`\`\`js\n${"let a = 1;\n".repeat(5_000)}\`\`\`\n`)).toHaveLength(1);
});

test("text without marks reads as paragraphs, line by line", () => {
  expect(readMarkdown("First line\nsecond line\n\n\nNext one")).toMatchObject([
    { kind: "paragraph", text: "First line\nsecond line" },
    { kind: "paragraph", text: "Next one" },
  ]);
});
