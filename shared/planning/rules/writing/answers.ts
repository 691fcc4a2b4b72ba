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

/** How long a text of parts is. */
export const lengthOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { text }) => sum + text.length, 0);

/** How many letters of a paragraph or an item are left, from one try to the next. */
const BEGINS = [400, 200, 120] as const;

/**
 * Parts within so many characters: where not all fit, of items and prose their begin and long code only by
 * name, so that every point is there; where that is too long as well, the middle is left out, since answers
 * end with what came out of them.
 */
export function fitted(parts: readonly Part[], max: number): Part[] {
  if (lengthOf(parts) <= max) return [...parts];
  let short: Part[] = [];
  for (const begin of BEGINS) {
    short = parts.map((part) => shortPart(part, begin));
    if (lengthOf(short) <= max) return short;
  }
  return withoutMiddle(short, max);
}

/** The first parts and, in a third of the room, the last ones. */
function withoutMiddle(parts: readonly Part[], max: number): Part[] {
  const first = fitting(parts, (max * 2) / 3);
  while (leadsOn(first.at(-1))) first.pop();
  const rest = parts.slice(first.length).toReversed();
  const last = fitting(rest, max - lengthOf(first)).toReversed();
  return [...first, { kind: "prose", text: "[…]" }, ...last];
}

/** As many parts as fit, in order. */
function fitting(parts: readonly Part[], max: number): Part[] {
  let left = max;
  const end = parts.findIndex(({ text }) => {
    left -= text.length;
    return left < 0;
  });
  return parts.slice(0, end < 0 ? parts.length : end);
}

/** A heading, or a line that announces what stands below it. */
const leadsOn = (part: Part | undefined): boolean =>
  part !== undefined && (part.kind === "heading" || isHeading(part.text) || LEADS_ON.test(part.text));
const LEADS_ON = /[:：]\s*$/;
const isHeading = (text: string): boolean => /^\*\*[^*\n]+\*\*$/.test(text);

function shortPart(part: Part, max: number): Part {
  if (part.kind === "code") return part.text.length > MAX_CODE ? codeAsLine(part) : part;
  if (part.kind !== "item" && part.kind !== "prose") return part;
  // A paragraph may be a list whose lines have no marks.
  const lines = part.text.split("\n").map((line) => beginOf(line, max));
  return { ...part, text: lines.join("\n") };
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

/** The sentences that a text begins with, as far as there is room. */
function beginOf(text: string, max: number): string {
  if (text.length <= max) return text;
  const begin = ellipsize(text, max);
  const end = Math.max(...[". ", ".\n", "。"].map((mark) => begin.lastIndexOf(mark)));
  return end > max / 4 ? `${begin.slice(0, end + 1)} …` : begin;
}
