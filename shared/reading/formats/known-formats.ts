import { FORMATS } from "./index.ts";

const MOST_NAMED = 10;

/** The tool of a format's name: `Gemini` of `Gemini (Takeout)`. */
export const toolOf = (name: string): string => name.replace(/ \(.*$/, "");

const tools = [...new Set(FORMATS.map(({ name }) => toolOf(name)))];

/** What is looked for, in a few words. */
export const LOOKED_FOR = `looked for ${tools.slice(0, MOST_NAMED).join(", ")}${
  tools.length > MOST_NAMED ? " and others, which are listed at /docs" : ""
}`;
