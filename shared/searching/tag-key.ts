import { foldLetters } from "./fold.ts";

/** What tags that differ in case, diacritics or blanks alone have in common. */
export const tagKey = (tag: string): string => foldLetters(tag.trim().replace(/\s+/g, " "));
