import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Block } from "./blocks.ts";
import { readMarkdown } from "./read.ts";

// Recorded from mdast-util-from-markdown 2.1.0 with micromark's tables and task lists: a second opinion on
// CommonMark.
const recorded: { name: string; markdown: string; blocks: Block[] }[] = JSON.parse(
  readFileSync(new URL("recorded-blocks.json", import.meta.url), "utf8"),
);

test.each(recorded)("$name: the blocks that another parser finds", ({ markdown, blocks }) => {
  expect(readMarkdown(markdown)).toEqual(blocks);
});
