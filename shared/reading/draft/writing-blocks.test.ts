import { describe, expect, test } from "vitest";
import { readWritingBlocks } from "./writing-blocks.ts";

const block = (attributes: string, text: string) => `:::writing{${attributes}}\n${text}\n:::`;
function read(text: string) {
  const { text: left, documents } = readWritingBlocks(text);
  return [left, ...documents.map(({ title, content }) => `${title}: ${content}`)];
}

describe("writing blocks", () => {
  test("leave their text, which is a document with its subject as title", () => {
    const text = `Here:\n\n${block('variant="email" id="4" subject="A tap"', "Dear board,\n\nyours")}\n\nShorter?`;
    expect(readWritingBlocks(text)).toEqual({
      text: "Here:\n\nDear board,\n\nyours\n\nShorter?",
      documents: [{ title: "A tap", content_type: "text/markdown", content: "Dear board,\n\nyours" }],
    });
  });

  test.each([
    ["a title", 'variant="document" id="4" title="Rules"', "Rules"],
    ["curly quotes", "variant=“standard” id=“4” subject=“A tap”", "A tap"],
    ["no quotes", "variant=standard id=4 subject=Tap", "Tap"],
    ["no title: the opening", 'variant="document" id="4"', "The pump"],
  ])("may have %s", (_, attributes, title) => {
    expect(readWritingBlocks(block(attributes, "## **The pump**\n\ntext")).documents).toMatchObject([
      { title },
    ]);
  });

  test("may begin with the subject of a letter", () => {
    expect(read(block("id=1", "**Subject:** Hi\n\nDear A"))).toEqual([
      "**Subject:** Hi\n\nDear A",
      "Hi: **Subject:** Hi\n\nDear A",
    ]);
  });

  test("may have quotes in their subjects", () => {
    expect(read(block(String.raw`subject="A \"wet\" tap"`, "Hi"))).toEqual(["Hi", 'A "wet" tap: Hi']);
  });

  test("may stand close to other text, and there may be several", () => {
    expect(read(`One\n${block("id=1 title=A", "a")}\n${block("id=2 title=B", "\nb\n")}\nTwo`)).toEqual([
      "One\n\na\n\nb\n\nTwo",
      "A: a",
      "B: b",
    ]);
  });

  test("may hold fences and other blocks", () => {
    const inner = "```md\n:::\n```\n:::note\nn\n:::\nend";
    expect(read(`${block("title=A", inner)}\nAfter`)).toEqual([`${inner}\n\nAfter`, `A: ${inner}`]);
  });

  test("end with the first mark where a fence in them is not closed", () => {
    expect(read(`${block("title=A", "```\ncode")}\nAfter`)).toEqual(["```\ncode\n\nAfter", "A: ```\ncode"]);
  });

  test("end with the message, or the next block, where a mark is missing", () => {
    expect(read(":::writing{title=A}\na\n\n:::writing{title=B}\nb")).toEqual(["a\n\nb", "A: a", "B: b"]);
  });

  test.each(["```\n:::writing{id=1}\na\n:::\n```", "a ::: b", ":::note\na\n:::", "see :::writing{} there"])(
    "are not seen in %j",
    (text) => expect(readWritingBlocks(text)).toEqual({ text, documents: [] }),
  );
});
