import type { Hunk } from "./replace-lines.ts";

const MAX_CONTEXT = 3;
const NUMBERS = /^@@ -(\d{1,9})(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@/;

/**
 * A change of a file as a unified diff that tools apply: with the headings they need. Line numbers are those
 * stated, else only in order, since tools find the places by their lines.
 */
export function unifiedDiff(path: string, change: string): string {
  // A hunk at the first line would be sought at the beginning of the file alone.
  let next = 2;
  let shift = 0;
  const hunks = hunksIn(change).map(({ heading, lines }) => {
    const count = (mark: string) => lines.filter((line) => !line.startsWith(mark)).length;
    const [before, after] = [count("+"), count("-")];
    const at = Number(NUMBERS.exec(heading)?.[1] ?? next);
    const numbers = `@@ -${at},${before} +${at + shift},${after} @@`;
    next = at + before + 1;
    shift += after - before;
    return [numbers, ...lines].join("\n");
  });
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks, ""].join("\n");
}

function hunksIn(change: string): { heading: string; lines: string[] }[] {
  const hunks = [{ heading: "", lines: [] as string[] }];
  for (const line of change.trimEnd().split("\n")) {
    if (line.startsWith("@@")) hunks.push({ heading: line, lines: [] });
    else if (/^(?:[-+ ]|$)/.test(line)) hunks.at(-1)?.lines.push(line === "" ? " " : line);
  }
  return hunks.filter(({ lines }) => lines.length > 0);
}

/** Changes of a file whose line numbers are not known, each below `@@`. */
export const changesAsDiff = (changes: readonly Hunk[]): string =>
  changes.flatMap((change) => ["@@", ...markedLines(change)]).join("\n");

/**
 * The lines of a change, with as many lines of context above as below: otherwise tools seek it only at the
 * end of the file.
 */
function markedLines({ old, new: replacement }: Hunk): string[] {
  const most = Math.min(old.length, replacement.length);
  let above = 0;
  while (above < most && old[above] === replacement[above]) above += 1;
  let below = 0;
  while (below < most - above && old.at(-1 - below) === replacement.at(-1 - below)) below += 1;
  const shared = Math.min(above, below);
  const context = Math.min(MAX_CONTEXT, shared);
  const marked = (mark: string, lines: readonly string[]) => lines.map((line) => `${mark}${line}`);
  const end = old.length - shared;
  return [
    ...marked(" ", old.slice(shared - context, shared)),
    ...marked("-", old.slice(shared, end)),
    ...marked("+", replacement.slice(shared, replacement.length - shared)),
    ...marked(" ", old.slice(end, end + context)),
  ];
}
