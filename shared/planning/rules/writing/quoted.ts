import { clip } from "@dreamcatcher/text/clip";

/** Words in Markdown's quotation, line by line. */
export const quoted = (text: string): string =>
  text === ""
    ? ""
    : text
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");

/** The begin of a text and its end, where people say what they want. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text.toWellFormed();
  const end = Math.floor(max / 4);
  return `${clip(text, max - end).trimEnd()} […] ${text.slice(-end).toWellFormed().trimStart()}`;
}
