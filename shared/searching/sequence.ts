import { type Term, termsOf } from "./terms.ts";

/** Stands where a phrase must not go on. It is no term of any text. */
const BREAK = "¶";

/**
 * The terms of texts as they are indexed: separated by blanks, those of each text in its order, so that a
 * phrase is found as it stands; then the words of several parts in one.
 */
export function sequenceOf(texts: readonly string[]): string {
  const sequences: string[] = [];
  const wholes: string[] = [];
  for (const text of texts) {
    const terms = termsOf(text);
    const inOrder = terms.filter(({ kind }) => kind !== "whole");
    if (inOrder.length > 0) sequences.push(joined(inOrder));
    for (const { kind, term } of terms) if (kind === "whole") wholes.push(term);
  }
  return [...sequences, ...wholes].join(` ${BREAK} `);
}

const joined = (terms: readonly Term[]): string => terms.map(({ term }) => term).join(" ");
