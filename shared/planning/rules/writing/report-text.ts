import { codeAsLine, fitted, lengthOf, textOf, withoutHeadings } from "./answers.ts";
import { codeInPlace } from "./code-in-place.ts";
import { announces, withoutNarration } from "./narration.ts";
import { type Part, partsOf } from "./parts.ts";
import type { Turn } from "./turns.ts";

/** Longer code is named by its file, or by its first line where it is in none. */
const MAX_LINES_OF_CODE = 10;
/** So many announcements make much of an answer, where a report of that length is left. */
const MIN_WORK = 3;
const MIN_OF_REPORT = 200;

/**
 * What an answer says, in Markdown and within so many characters: without what an agent says while it works,
 * headings in bold, long code by name. `fileOf` finds the file that has a piece of code.
 */
export function reportText(
  { closing }: Turn,
  { max, fileOf }: { max: number; fileOf: (code: string) => string | null },
): string {
  const report = withoutHeadings(withoutWork(partsOf(closing).map(withoutNarrationIn)));
  const placed = codeInPlace(report, (code) => (isShort(code) ? null : fileOf(code)));
  return textOf(fitted(placed.map(withShortCode), max));
}

const withoutNarrationIn = (part: Part): Part =>
  part.kind === "prose" ? { ...part, text: part.text.split("\n").map(withoutNarration).join("\n") } : part;

/**
 * An answer without what an agent says while it works: where that is much of it, from the last such line on.
 * What it ends with stays, whatever that is, and an answer with headings is no narration.
 */
function withoutWork(parts: readonly Part[]): readonly Part[] {
  const isWork = ({ kind, text }: Part, at: number) =>
    kind === "prose" && at < parts.length - 1 && announces(text.trim());
  if (parts.some(({ kind }) => kind === "heading")) return parts;
  const report = parts.slice(parts.findLastIndex(isWork) + 1);
  return parts.filter(isWork).length >= MIN_WORK && lengthOf(report) >= MIN_OF_REPORT
    ? report
    : parts.filter((part, at) => !isWork(part, at));
}

/** Whether code has few lines, beside its fences. */
const isShort = (code: string): boolean => code.split("\n").length <= MAX_LINES_OF_CODE + 2;
const withShortCode = (part: Part): Part => (isShort(part.text) ? part : codeAsLine(part));
