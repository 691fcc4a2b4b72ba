import {
  chanceOfDocument,
  type DocumentSigns,
  type DocumentWeights,
} from "#shared/planning/rules/intent/document-chance.ts";

/** The signs of a dream, and whether it asks for a text. */
export interface Labelled {
  signs: DocumentSigns;
  isDocument: boolean;
  /** Whether nobody would say otherwise. */
  isSure: boolean;
}

const ROUNDS = 500;
const STEP = 0.02;
/** How strongly weights are drawn to zero, so that few examples say little. */
const DECAY = 0.7;
const WEIGHT_OF_UNSURE = 0.3;

/** The weights of signs that tell the examples best: logistic regression by gradient descent. */
export function fittedWeights(examples: readonly Labelled[]): DocumentWeights {
  const weights = { anyway: 0, code: 0, named: 0, files: 0, texts: 0, fix: 0, asks: 0, words: 0, prose: 0 };
  const names = Object.keys(examples[0]?.signs ?? {}) as (keyof DocumentSigns)[];
  for (let round = 0; round < ROUNDS; round++) {
    const errors = examples.map(
      ({ signs, isDocument, isSure }) =>
        (chanceOfDocument(signs, weights) - (isDocument ? 1 : 0)) * (isSure ? 1 : WEIGHT_OF_UNSURE),
    );
    const slopeOf = (of: (signs: DocumentSigns) => number): number =>
      examples.reduce((sum, { signs }, n) => sum + (errors[n] ?? 0) * of(signs), 0);
    weights.anyway -= STEP * slopeOf(() => 1);
    for (const name of names)
      weights[name] -= STEP * (slopeOf((signs) => signs[name]) + DECAY * weights[name]);
  }
  return weights;
}
