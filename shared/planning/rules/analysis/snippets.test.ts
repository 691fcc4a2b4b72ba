import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { snippetsOf } from "./snippets.ts";

const CODE = "tide = 2\nprint(tide)\n\n# Print the phase of the moon";

const cutIn = (content: string): boolean | undefined =>
  snippetsOf(dreamWith([{ content, code_snippets: [{ language: "python", code: CODE }] }]).fragments)
    .snippets[0]?.isCut;

test("code that announces more is cut off where only its fence and blanks follow", () => {
  const shown = `The tide:\n\n\`\`\`python\n${CODE}`;
  expect(cutIn(shown)).toBe(true);
  expect(cutIn(`${shown}\n\`\`\`\n\n  `)).toBe(true);
  expect(cutIn(`${shown}\n\`\`\`\n\nThat is all.`)).toBeUndefined();
});

test("a long run of blanks in a text takes a time that grows with its length", () => {
  const start = performance.now();
  cutIn(`${CODE}${" ".repeat(200_000)}end`);
  expect(performance.now() - start).toBeLessThan(1000);
});
