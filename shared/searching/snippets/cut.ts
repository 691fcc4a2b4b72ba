import { oneLine } from "@dreamcatcher/text/clip";
import type { Range } from "./ranges.ts";

/** In UTF-16 units. */
export const MAX_SNIPPET = 240;
/** So much of it may be taken by what is found; the rest stands around it. */
const MAX_SPAN = 160;
const MAX_STARTS = 500;

/** The piece of a text with the most of what is found, on one line. */
export function cutAround(text: string, ranges: readonly Range[]): string {
  const { start, end } = densest(ranges);
  const room = MAX_SNIPPET - (end - start) - 2;
  const from = borderBefore(text, Math.max(0, start - Math.floor(room / 3)), start);
  const to = borderAfter(text, Math.min(text.length, from + MAX_SNIPPET - 2), end);
  const piece = oneLine(text.slice(from, to).toWellFormed());
  return `${from > 0 ? "…" : ""}${piece}${to < text.length ? "…" : ""}`;
}

/** The stretch with the most different words of the query, and of these the one with the most of them. */
function densest(ranges: readonly Range[]): { start: number; end: number } {
  let best = { start: 0, end: 0, clauses: 0, count: 0 };
  for (const [at, { start }] of ranges.slice(0, MAX_STARTS).entries()) {
    const clauses = new Set<number>();
    let end = start;
    let count = 0;
    for (const range of ranges.slice(at, at + MAX_SPAN)) {
      if (range.end - start > MAX_SPAN && count > 0) break;
      clauses.add(range.clause);
      end = Math.min(Math.max(end, range.end), start + MAX_SPAN);
      count += 1;
    }
    if (clauses.size > best.clauses || (clauses.size === best.clauses && count > best.count))
      best = { start, end, clauses: clauses.size, count };
  }
  return best;
}

const BLANK = /\s/;

/** The first place from `at` where a word begins, at most `last`; of a text without blanks, any letter. */
function borderBefore(text: string, at: number, last: number): number {
  if (at === 0) return 0;
  for (let place = at; place < last; place++) if (BLANK.test(text.charAt(place - 1))) return place;
  return wholeLetter(text, at);
}

/** The last place up to `at` where a word ends, at least `first`. */
function borderAfter(text: string, at: number, first: number): number {
  if (at === text.length) return at;
  for (let place = at; place > first; place--) if (BLANK.test(text.charAt(place))) return place;
  return wholeLetter(text, at);
}

/** A place that is not inside a surrogate pair. */
const wholeLetter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
