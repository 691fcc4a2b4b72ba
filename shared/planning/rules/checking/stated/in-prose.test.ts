import { expect, test } from "vitest";
import { dreamWith } from "../../../fixtures.ts";
import { assemble } from "../../assembling/assemble.ts";
import { Paths } from "../../paths.ts";
import { Functions } from "./calls.ts";
import { valuesInProse } from "./in-prose.ts";

const CODE = "def half(height):\n    return height / 2\n";

/** The time to read a text, in ms. */
function timeOf(text: string): number {
  const { fragments } = dreamWith([
    { content: text, code_snippets: [{ language: "python", filename: "half.py", code: CODE }] },
  ]);
  const { files } = assemble(fragments, new Paths());
  const functions = new Functions(files);
  const start = performance.now();
  valuesInProse(fragments, files, functions);
  return performance.now() - start;
}

test.each<[string, (n: number) => string]>([
  ["blanks after an input", (n) => `for 10${" ".repeat(n)}x`],
  ["lines after an input", (n) => `Input: x${"\n".repeat(n)}x`],
  ["calls without values", (n) => "`half(4)` ".repeat(n)],
  ["letters after a call", (n) => `\`half(4)\` ${"a ".repeat(n)}`],
])("%s take time that grows with their number", (_, textOf) => {
  timeOf(textOf(1_000));
  const least = (n: number) => Math.min(...[1, 2, 3].map(() => timeOf(textOf(n))));
  expect(least(40_000)).toBeLessThan(least(4_000) * 60 + 20);
});
