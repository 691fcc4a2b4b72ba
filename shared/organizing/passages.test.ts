import { readMarkdown } from "@dreamcatcher/text/markdown";
import { expect, test } from "vitest";
import { passagesOf } from "./passages.ts";

const passages = (markdown: string) => passagesOf(readMarkdown(markdown));

test("each item of a list of prohibitions is negated, and those of the next list are not", () => {
  const read = passages("It has a door. It must not:\n\n- leak\n- sink fast\n\nIt must:\n\n- float");
  expect(read.map(({ sentences }) => sentences)).toEqual([
    ["It has a door.", "It must not:"],
    ["not leak"],
    ["not sink fast"],
    ["It must:"],
    ["float"],
  ]);
  expect(read.map(({ leading }) => leading)).toEqual(["", "It must not:", "It must not:", "", "It must:"]);
});

test("code has no sentences", () => {
  expect(passages("```\nIt is. Or not.\n```")).toMatchObject([
    { kind: "code", sentences: [], pasted: false },
  ]);
});
