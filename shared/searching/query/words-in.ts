import { UNSPACED } from "../terms.ts";

/** The most letters of a run without blanks that are searched as one word. */
const MAX_WORD = 4;
const RUN = new RegExp(`(?<run>${UNSPACED}+)|[^\\s]+?(?=${UNSPACED}|$)`, "gv");

/**
 * The words of a text without blanks. A long run of letters is a sentence rather than a word, and a dream
 * that says the same in other words does not have it as it stands: it is searched by its pairs of letters.
 */
export function wordsIn(text: string): string[] {
  const pieces = Array.from(text.matchAll(RUN), ({ 0: piece, groups }) => ({
    piece,
    letters: groups?.run === undefined ? [] : Array.from(groups.run),
  }));
  if (pieces.every(({ letters }) => letters.length <= MAX_WORD)) return [text];
  return pieces.flatMap(({ piece, letters }) =>
    letters.length <= MAX_WORD ? [piece] : letters.slice(1).map((letter, n) => `${letters[n]}${letter}`),
  );
}
