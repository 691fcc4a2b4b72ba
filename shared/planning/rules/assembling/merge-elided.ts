import { hasElision } from "@dreamcatcher/text/elision";
import { likeness } from "@dreamcatcher/text/words";
import { analyzeFile } from "../analysis/languages.ts";
import type { Snippet } from "../analysis/snippets.ts";

/** A shorter line stands in many places by chance. */
const MIN_LINE = 6;

/**
 * A file with what a later version shows of it, where comments stand for the rest: each part replaces what is
 * between its first and its last line in the file. Null where the place is not certain: the part has too few
 * lines that stand in the file exactly once, too much of what is between them is gone, or brackets no longer
 * close as before.
 */
export function mergeElided(file: string, later: string): string | null {
  const lines = file.trimEnd().split("\n");
  const places = placesIn(lines);
  const parts = partsOf(later);
  const merged: string[] = [];
  let done = 0;
  for (const [at, part] of parts.entries()) {
    if (part.length === 0) continue;
    const place = placeOf(part, lines, places, { isFirst: at === 0, isLast: at === parts.length - 1 });
    if (!place) return null;
    const { from, to } = place;
    if (from < done || !keepsEnough(part, lines.slice(from, to + 1))) return null;
    merged.push(...lines.slice(done, from), ...part);
    done = to + 1;
  }
  const text = `${[...merged, ...lines.slice(done)].join("\n")}\n`;
  return opened(text) === opened(file) ? text : null;
}

/** A whole file with what a later snippet shows of it around its elisions; null where it shows none. */
export function mergedInto(earlier: Snippet, later: Snippet): string | null {
  if (hasElision(earlier.code) || !hasElision(later.code) || earlier.language !== later.language) return null;
  const merged = mergeElided(earlier.code, later.code);
  if (merged === null || !earlier.analysis?.parses) return merged;
  return analyzeFile(earlier.path ?? `_.${earlier.extension}`, merged)?.parses ? merged : null;
}

/** Where a part is in a file. */
interface Place {
  from: number;
  to: number;
}

/**
 * Where a part is in a file, by its lines that stand in it once: from the first of them to the last, with the
 * lines before and after them that are the same, or changed in a word. A part without the line that it begins
 * or ends with needs several of them, or to be at that end of the file.
 */
function placeOf(
  part: readonly string[],
  lines: readonly string[],
  places: ReadonlyMap<string, number>,
  { isFirst, isLast }: Record<"isFirst" | "isLast", boolean>,
): Place | null {
  const ending = lines.length - part.length;
  if (isLast && part.every((line, at) => line === lines[ending + at]?.trimEnd()))
    return { from: ending, to: lines.length - 1 };
  const found = part.flatMap((line, at): Found[] => {
    const place = places.get(line);
    return place === undefined ? [] : [{ at, place }];
  });
  const known = inOrder(found);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const isSame = (at: number, place: number) => isVersionOf(part[at] ?? "", lines[place]?.trimEnd() ?? "");
  let from = first.place;
  let before = first.at;
  while (before > 0 && isSame(before - 1, from - 1)) [before, from] = [before - 1, from - 1];
  let to = last.place;
  let after = part.length - 1 - last.at;
  while (after > 0 && isSame(part.length - after, to + 1)) [after, to] = [after - 1, to + 1];
  to += sameAtEnd(part.slice(part.length - after), lines.slice(to + 1, to + 1 + after));
  // New lines at an end of the file are in place of the few that are there.
  const isBegin = isFirst && before > 0 && from <= before * 2 + MAX_REPLACED;
  const isEnd = isLast && after > 0 && lines.length - 1 - to <= after * 2 + MAX_REPLACED;
  if (known.length < MIN_KNOWN && !((before === 0 || isBegin) && (after === 0 || isEnd))) return null;
  return { from: isBegin ? 0 : from, to: isEnd ? lines.length - 1 : to };
}

const MAX_REPLACED = 3;

/** How many of the last lines of a part are those that follow in the file, after new ones. */
function sameAtEnd(part: readonly string[], following: readonly string[]): number {
  for (let count = part.length; count > 0; count -= 1)
    if (part.slice(-count).every((line, at) => line === following[at]?.trimEnd())) return count;
  return 0;
}

const MAX_FOUND = 200;

/** A line of a part, and where it is in the file. */
interface Found {
  at: number;
  place: number;
}

/** The most lines of a part that are in the same order in the file. */
function inOrder(found: readonly Found[]): Found[] {
  const longest: Found[][] = [];
  for (const each of found.slice(0, MAX_FOUND)) {
    const before = longest.filter((one) => (one.at(-1)?.place ?? 0) < each.place);
    const best = before.reduce<Found[]>((most, one) => (one.length > most.length ? one : most), []);
    longest.push([...best, each]);
  }
  return longest.reduce<Found[]>((most, one) => (one.length > most.length ? one : most), []);
}

/** How many lines of a part stand in the file where it begins or ends with new ones. */
const MIN_KNOWN = 3;

/** Whether a line is another one, or has most of its words. */
const isVersionOf = (now: string, before: string): boolean =>
  now === before || likeness(tokensOf(now), tokensOf(before)) >= MIN_LIKENESS;

const MIN_LIKENESS = 0.6;
const tokensOf = (line: string): Set<string> => new Set(line.match(/\w+|[^\w\s]/g));

/** Whether a part has a good share of the lines that it replaces. */
function keepsEnough(part: readonly string[], replaced: readonly string[]): boolean {
  const kept = new Set(part);
  const lines = replaced.filter((line) => line.trim() !== "");
  return lines.filter((line) => kept.has(line.trimEnd())).length * 3 >= lines.length;
}

/** How many brackets a text opens and does not close. */
function opened(text: string): string {
  const count = (mark: string) => text.split(mark).length;
  return [count("{") - count("}"), count("(") - count(")"), count("[") - count("]")].join();
}

/** The lines of code between elisions, without empty ones around; none before one at the beginning. */
function partsOf(code: string): string[][] {
  const parts: string[][] = [[]];
  for (const line of code.trimEnd().split("\n"))
    if (hasElision(line)) parts.push([]);
    else parts.at(-1)?.push(line.trimEnd());
  return parts.map((part) => {
    const first = part.findIndex((line) => line !== "");
    return first < 0 ? [] : part.slice(first, part.findLastIndex((line) => line !== "") + 1);
  });
}

/** Where each line of a file is that stands in it once. */
function placesIn(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.trimEnd(), (counts.get(line.trimEnd()) ?? 0) + 1);
  return new Map(
    lines.flatMap((line, at): [string, number][] => {
      const text = line.trimEnd();
      return counts.get(text) === 1 && text.trim().length >= MIN_LINE ? [[text, at]] : [];
    }),
  );
}
