import { stripVTControlCharacters } from "node:util";

/**
 * A text of others on one line, without what a terminal would obey: a conversation may hold escape sequences.
 */
export const plain = (text: string): string => plainInline(text).trim();

/** The same for a piece of a text, which may begin or end with a space. */
export const plainInline = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/\s+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "");

/** The same for a text of several lines, which stay. */
export const plainLines = (text: string): string =>
  stripVTControlCharacters(text).replace(
    /[^\S\n]|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    " ",
  );
