import { clip, ellipsize } from "@dreamcatcher/text/clip";

/** Words in Markdown's quotation, line by line. */
export const quoted = (text: string): string =>
  text === ""
    ? ""
    : text
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");

/** The begin of a text and its end, where people say what they want; both end with a word. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text.toWellFormed();
  const tail = clip(text.slice(-Math.floor(max / 4)).replace(/^[\uDC00-\uDFFF]/, ""), max);
  const word = tail.search(/\s/);
  return `${ellipsize(text, max - tail.length)} […] ${(word < 0 ? tail : tail.slice(word)).trimStart()}`;
}

/** A message without what it quotes of earlier ones, unless it only quotes. */
export const withoutQuotes = (text: string): string => text.replace(/^>.*$/gm, "").trim() || text;
