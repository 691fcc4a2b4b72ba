/** Whether two texts have the same words, however they are written. */
export const sameWords = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other);

/** The words of a text alone, in small letters. */
export const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
