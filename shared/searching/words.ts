import { FIELDS, type SearchableDream } from "./entry.ts";
import { foldLetters } from "./fold.ts";

/** Shorter and longer words are no suggestions. */
const WORD = /\p{L}{3,32}/gu;

/**
 * The distinct words of a dream's fields as they are written, but for case and diacritics: what is suggested.
 */
export const wordsOfDream = ({ fields }: SearchableDream): Set<string> =>
  new Set(FIELDS.flatMap((field) => fields[field].flatMap((text) => foldLetters(text).match(WORD) ?? [])));
