import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withClosedFence, withLongerOuterFences } from "./fences.ts";
import { readMarkdown } from "./read.ts";

/** The blocks of code in a text, and the words beside them. */
function read(markdown: string) {
  const blocks = readMarkdown(markdown);
  return {
    code: blocks.flatMap((block) => (block.kind === "code" ? [[block.info, block.code]] : [])),
    words: blocks.flatMap((block) => (block.kind === "code" ? [] : [block.text])),
  };
}

describe("a block of code that holds others with fences of its length", () => {
  test("runs to its own closing fence, and what follows is read as ever", () => {
    const readme = "# Kite\n\n```bash\nnpm install\n```\n\n## Use\n\n```js\nfly();\n```";
    expect(
      read(`Here is it:\n\n\`\`\`markdown\n${readme}\n\`\`\`\n\nAnd:\n\n\`\`\`js\nland();\n\`\`\`\n`),
    ).toEqual({
      code: [
        ["markdown", readme],
        ["js", "land();"],
      ],
      words: ["Here is it:", "And:"],
    });
  });

  test.each([
    ["twice", "```md\na\n```md\nb\n```js\nc\n```\n```\nd\n```", "a\n```md\nb\n```js\nc\n```\n```\nd"],
    ["with tildes", "~~~md\na\n~~~js\nb\n~~~\nc\n~~~", "a\n~~~js\nb\n~~~\nc"],
    ["with longer ones inside", "```md\na\n````js\nb\n````\nc\n```", "a\n````js\nb\n````\nc"],
    ["in no language", "```\na\n```js\nb\n```\nc\n```", "a\n```js\nb\n```\nc"],
    ["without a language inside", "```md\na\n\n```\nb\n```\n\nc\n```", "a\n\n```\nb\n```\n\nc"],
    ["with no blank line before it", "```md\na:\n```\nb\n```\nc\n```", "a:\n```\nb\n```\nc"],
    ["in a program", '```python\np = """\n```json\n{}\n```\n"""\n```', 'p = """\n```json\n{}\n```\n"""'],
    ["in an item of its list", "```md\n- ```js\n  b\n  ```\n```", "- ```js\n  b\n  ```"],
  ])("%s", (_, markdown, code) => {
    const { code: found, words } = read(`${markdown}\n\nThe end.`);
    expect([found.map(([, each]) => each), words]).toEqual([[code], ["The end."]]);
  });

  test("in an item of a list", () => {
    const markdown = "1. Save:\n\n   ```md\n   a\n   ```js\n   b\n   ```\n   c\n   ```\n\n2. Read";
    expect(read(markdown)).toEqual({ code: [["md", "a\n```js\nb\n```\nc"]], words: ["Save:", "Read"] });
  });

  test("in a quote", () => {
    expect(read("> ```md\n> a\n> ```js\n> b\n> ```\n> c\n> ```\n\nThe end.")).toEqual({
      code: [["md", "a\n```js\nb\n```\nc"]],
      words: ["The end."],
    });
  });
});

describe("a text stays as it is", () => {
  test.each([
    ["with blocks side by side", "```js\na\n```\n\nb\n\n```\nc\n```\n\n~~~yaml\nd\n~~~\n"],
    ["with a longer fence around a shorter one", "````md\n```js\na\n```\n````\n"],
    ["with other marks around", "~~~md\n```js\na\n```\n~~~\n"],
    ["with an inner block that is not closed", "```md\n# a\n```js\nb\n```\n\nAnd that is it.\n"],
    ["with a block that ends before a blank line", "```md\n# a\n```\n\n```\nb\n```\n"],
    ["with a block whose end was forgotten", "```js\na\n\nThen:\n\n```sh\nb\n```\n\nOr:\n\n```\nc\n```\n"],
    ["with fences in code, deeper than their own", '```python\n"""\n    ```sh\n    a\n"""\n```\n'],
    ["with code in backticks at the start of a line", "```js\na\n```\n```b``` c\n"],
  ])("%s", (_, markdown) => {
    expect(withLongerOuterFences(markdown)).toBe(markdown);
  });
});

test("only fences change, in any text", () => {
  const line = fc.constantFrom("```", "```md", "```js", "````", "~~~", "  ```", "- ```js", "> ```", "a", "");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const bare = (text: string) => text.replaceAll(/`+/g, "`").replaceAll(/~+/g, "~");
      const text = lines.join("\n");
      expect(bare(withLongerOuterFences(text))).toBe(bare(text));
    }),
  );
});

test("a text is closed where its last block of code is open, so that the next text is none of it", () => {
  expect(withClosedFence("a\n\n```js\nb")).toBe("a\n\n```js\nb\n```");
  expect(withClosedFence("```md\n```js\nb\n```\n```\n\n~~~\nc")).toMatch(/\nc\n~~~$/);
  for (const whole of ["a", "```js\nb\n```", "````\n```\n````", "```md\n```js\nb\n```\nc\n```"])
    expect(withClosedFence(whole)).toBe(whole);
});

test.each(["```md\n", "```js\n", "```\n", "~~~\n```md\n", "- ```js\n", "```js\n```js\n```\n```\n"])(
  "many fences take time in proportion: %j",
  { timeout: 30_000 },
  (mark) => {
    const text = mark.repeat(1_000_000 / mark.length);
    withLongerOuterFences(text);
    withClosedFence(text);
  },
);
