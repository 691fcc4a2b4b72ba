import { ellipsize, lineOf } from "@dreamcatcher/text/clip";
import { type Part, partsOf, weightOf, wordsOfHeading } from "./parts.ts";

const MAX_PREAMBLE = 2;
/** A shorter message only says that something is done, or was cancelled. */
const MIN_MESSAGE = 80;

/**
 * What an answer ends with: its report or document, without what a coding agent says while it works: the
 * messages of a session before the last one, and paragraphs that only announce what stands below them.
 */
export function closingOf(answer: string, isSession: boolean): string {
  const messages = isSession ? answer.split(/^---$/m) : [answer];
  const last =
    messages.findLast((message) => weightOf(message.trim()) >= MIN_MESSAGE) ??
    messages.findLast((message) => message.trim() !== "") ??
    "";
  const parts = partsOf(last);
  const heading = parts.findIndex(({ kind }) => kind === "heading");
  const isAnnounced =
    heading > MAX_PREAMBLE &&
    parts.slice(0, heading).every(({ kind }) => kind === "prose" || kind === "rule");
  return textOf(isAnnounced ? parts.slice(heading - 1) : parts);
}

/** Parts as Markdown: a blank line between them, but not between those of one list or table. */
export const textOf = (parts: readonly Part[]): string =>
  parts
    .map((part, at) => {
      const before = parts[at - 1];
      const isNext = before?.kind === part.kind && (part.kind === "item" || part.kind === "row");
      return `${at === 0 ? "" : isNext ? "\n" : "\n\n"}${part.text}`;
    })
    .join("");

/** Parts with headings in bold, since they stand below headings that are not theirs. */
export const withoutHeadings = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) =>
    part.kind === "heading"
      ? { ...part, text: `**${wordsOfHeading(part)}**` }
      : part.kind === "rule"
        ? []
        : part,
  );

/** The first parts that fit; where not all do, of items and prose their begin, and long code only by name. */
export function fitted(parts: readonly Part[], max: number): Part[] {
  const whole = parts.reduce((sum, { text }) => sum + text.length, 0);
  if (whole <= max) return [...parts];
  const kept: Part[] = [];
  let left = max;
  for (const part of parts) {
    const short = shortPart(part);
    if (short.text.length > left) break;
    kept.push(short);
    left -= short.text.length;
  }
  return [...kept, { kind: "prose", text: "…" }];
}

function shortPart(part: Part): Part {
  if (part.kind === "code") return part.text.length > MAX_CODE ? codeAsLine(part) : part;
  return part.kind === "item" || part.kind === "prose" ? { ...part, text: beginOf(part.text) } : part;
}

/** Code as a line that tells what it is. */
export function codeAsLine(part: Part): Part {
  if (part.kind !== "code") return part;
  const lines = part.text.split("\n").filter((line) => line.trim() !== "" && !/^\s*(?:```|~~~)/.test(line));
  const language = /^\s*(?:`{3,}|~{3,}) *([\w+#-]{1,30})/.exec(part.text)?.[1] ?? "code";
  return {
    kind: "code",
    text: `[${lines.length} lines of ${language}, the first is “${lineOf(lines[0] ?? "", 120)}”]`,
  };
}

const MAX_CODE = 800;
const MAX_BEGIN = 400;

/** The sentences that a text begins with, as far as there is room. */
function beginOf(text: string): string {
  if (text.length <= MAX_BEGIN) return text;
  const begin = ellipsize(text, MAX_BEGIN);
  const end = Math.max(...[". ", ".\n", "。"].map((mark) => begin.lastIndexOf(mark)));
  return end > MAX_BEGIN / 4 ? `${begin.slice(0, end + 1)} …` : begin;
}
