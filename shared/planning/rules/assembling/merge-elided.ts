import { hasElision } from "./partial-code.ts";

/** A shorter line stands in many places by chance. */
const MIN_LINE = 6;

/**
 * A file with what a later version shows of it, where comments stand for the rest: each part replaces what is
 * between its first and its last line in the file. Null where the place is not certain: one of these lines is
 * not there exactly once, or most of what is between them is gone.
 */
export function mergeElided(file: string, later: string): string | null {
  const lines = file.trimEnd().split("\n");
  const places = placesIn(lines);
  const parts = partsOf(later);
  const merged: string[] = [];
  let done = 0;
  for (const [at, part] of parts.entries()) {
    const [first, last] = [part[0], part.at(-1)];
    if (first === undefined || last === undefined) continue;
    const from = at === 0 ? 0 : places.get(first);
    const to = at === parts.length - 1 ? lines.length - 1 : places.get(last);
    if (from === undefined || to === undefined || from < done || to < from) return null;
    if (!keepsMost(part, lines.slice(from, to + 1))) return null;
    merged.push(...lines.slice(done, from), ...part);
    done = to + 1;
  }
  return `${[...merged, ...lines.slice(done)].join("\n")}\n`;
}

function keepsMost(part: readonly string[], replaced: readonly string[]): boolean {
  const kept = new Set(part);
  return replaced.filter((line) => kept.has(line.trimEnd())).length * 2 >= replaced.length;
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
