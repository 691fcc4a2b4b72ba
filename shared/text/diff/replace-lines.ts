/** A passage of a patch: lines that are replaced by others. */
export interface Hunk {
  old: string[];
  new: string[];
  /** A line somewhere above the passage. */
  below?: string;
  /** The index of the passage's first line, as far as the patch states it. */
  near?: number;
}

/** How alike two lines have to be, from strict to lenient: models get blanks wrong. */
const LIKENESS = [
  (line: string) => line,
  (line: string) => line.trimEnd(),
  (line: string) => line.trim(),
] as const;

/**
 * The text with the passages of a patch replaced, one after another; undefined if one of them is not in the
 * text. Takes time linear in the text for each passage.
 */
export function replaceLines(text: string, hunks: readonly Hunk[]): string | undefined {
  let lines = text.split("\n");
  let from = 0;
  for (const hunk of hunks) {
    if (hunk.below !== undefined) from = lineBelow(lines, hunk.below, from);
    const at = placeOf(hunk, lines, from);
    if (at === undefined) return undefined;
    lines = lines.slice(0, at).concat(hunk.new, lines.slice(at + hunk.old.length));
    from = at + hunk.new.length;
  }
  return lines.join("\n");
}

function lineBelow(lines: readonly string[], heading: string, from: number): number {
  for (const form of LIKENESS) {
    const found = lines.findIndex((line, at) => at >= from && form(line) === form(heading));
    if (found !== -1) return found + 1;
  }
  return from;
}

/** Where the lines to be replaced begin. Lines that are only added without a stated place go to the end. */
function placeOf({ old, near, below }: Hunk, lines: readonly string[], from: number): number | undefined {
  if (old.length === 0) {
    if (near !== undefined) return Math.min(near, lines.length);
    return below === undefined ? lines.length - (lines.at(-1) === "" ? 1 : 0) : from;
  }
  for (const form of LIKENESS) {
    const places = occurrences(old.map(form), lines.map(form));
    if (places.length === 0) continue;
    if (near !== undefined) return nearest(places, near);
    return places.find((at) => at >= from) ?? places[0];
  }
  return undefined;
}

const nearest = (places: readonly number[], near: number): number | undefined =>
  places.reduce((best, at) => (Math.abs(at - near) < Math.abs(best - near) ? at : best));

/** The indexes at which a list of lines holds another, found in linear time as Knuth, Morris and Pratt do. */
function occurrences(wanted: readonly string[], lines: readonly string[]): number[] {
  const fallbacks = [0];
  for (let at = 1, matched = 0; at < wanted.length; at++) {
    while (matched > 0 && wanted[at] !== wanted[matched]) matched = fallbacks[matched - 1] ?? 0;
    if (wanted[at] === wanted[matched]) matched++;
    fallbacks[at] = matched;
  }
  const found: number[] = [];
  for (let at = 0, matched = 0; at < lines.length; at++) {
    while (matched > 0 && lines[at] !== wanted[matched]) matched = fallbacks[matched - 1] ?? 0;
    if (lines[at] === wanted[matched]) matched++;
    if (matched < wanted.length) continue;
    found.push(at - matched + 1);
    matched = fallbacks[matched - 1] ?? 0;
  }
  return found;
}
