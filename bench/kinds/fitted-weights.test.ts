import { expect, test } from "vitest";
import { chanceOfDocument } from "#shared/planning/rules/intent/document-chance.ts";
import { fittedWeights } from "./fitted-weights.ts";

const NONE = { code: 0, named: 0, files: 0, texts: 0, fix: 0, asks: 0, words: 0, prose: 0 };

test("weighs a sign by how well it tells, and what tells nothing by nothing", () => {
  const examples = Array.from({ length: 40 }, (_, n) => ({
    signs: { ...NONE, texts: n % 2, fix: n % 4 < 2 ? 1 : 0 },
    isDocument: n % 2 === 1,
    isSure: true,
  }));
  const weights = fittedWeights(examples);
  expect(weights.texts).toBeGreaterThan(2);
  expect(Math.abs(weights.fix)).toBeLessThan(0.3);
  expect(chanceOfDocument({ ...NONE, texts: 1 }, weights)).toBeGreaterThan(0.8);
  expect(chanceOfDocument({ ...NONE, fix: 1 }, weights)).toBeLessThan(0.2);
});
