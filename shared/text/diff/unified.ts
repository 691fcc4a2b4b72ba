import type { Hunk } from "./replace-lines.ts";

const MAX_CONTEXT = 3;
const NUMBERS = /^@@ -(\d{1,9})(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@/;

/**
 * A change of a file as unified diffs that tools apply one after the other: with the headings they need. Line
 * numbers are those stated, else only in order, since tools find the places by their lines.
 */
export const unifiedDiffs = (path: string, change: string): string[] =>
  stagesOf(hunksIn(change)).map((hunks) => unifiedDiff(path, inOrder(hunks)));

interface MarkedHunk {
  /** The number of its first line; null where it is not stated. */
  at: number | null;
  lines: string[];
}

/** Shorter lines stand in many places. */
const MIN_LINE = 8;
const MAX_DIFFS = 20;

/** A hunk that changes what an earlier one has written is of a later diff: tools let none overlap. */
function stagesOf(hunks: readonly MarkedHunk[]): MarkedHunk[][] {
  const stages: MarkedHunk[][] = [];
  let written = new Set<string>();
  for (const hunk of hunks) {
    const side = (mark: string) =>
      hunk.lines.flatMap((line) => {
        const text = line.slice(1).trim();
        return line.startsWith(mark) || text.length < MIN_LINE ? [] : text;
      });
    const isLater = stages.length < MAX_DIFFS && side("+").some((line) => written.has(line));
    if (stages.length === 0 || isLater) {
      stages.push([]);
      written = new Set();
    }
    stages.at(-1)?.push(hunk);
    for (const line of side("-")) written.add(line);
  }
  return stages;
}

/** Hunks by their places, where all are known: tools go from the top to the bottom. */
const inOrder = (hunks: readonly MarkedHunk[]): readonly MarkedHunk[] =>
  hunks.every(({ at }) => at !== null) ? hunks.toSorted((a, b) => Number(a.at) - Number(b.at)) : hunks;

function unifiedDiff(path: string, change: readonly MarkedHunk[]): string {
  // A hunk at the first line would be sought at the beginning of the file alone.
  let next = 2;
  let shift = 0;
  const hunks = change.map(({ at: stated, lines }) => {
    const count = (mark: string) => lines.filter((line) => !line.startsWith(mark)).length;
    const [before, after] = [count("+"), count("-")];
    const at = stated ?? next;
    const numbers = `@@ -${at},${before} +${at + shift},${after} @@`;
    next = at + before + 1;
    shift += after - before;
    return [numbers, ...lines].join("\n");
  });
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks, ""].join("\n");
}

function hunksIn(change: string): MarkedHunk[] {
  const hunks: MarkedHunk[] = [{ at: null, lines: [] }];
  for (const line of change.trimEnd().split("\n")) {
    const number = NUMBERS.exec(line)?.[1];
    if (line.startsWith("@@")) hunks.push({ at: number === undefined ? null : Number(number), lines: [] });
    else if (/^(?:[-+ ]|$)/.test(line)) hunks.at(-1)?.lines.push(line === "" ? " " : line);
  }
  return hunks.filter(({ lines }) => lines.length > 0);
}

/** Changes of a file as a diff, each below its line number or, where that is not known, below `@@`. */
export const changesAsDiff = (changes: readonly Hunk[]): string => changes.flatMap(hunkOf).join("\n");

/**
 * The heading and lines of a change, with at least as many lines of context below as above: otherwise tools
 * seek it only at the end of the file.
 */
function hunkOf({ old, new: replacement, near }: Hunk): string[] {
  const most = Math.min(old.length, replacement.length);
  let above = 0;
  while (above < most && old[above] === replacement[above]) above += 1;
  let below = 0;
  while (below < most - above && old.at(-1 - below) === replacement.at(-1 - below)) below += 1;
  above = Math.min(above, below);
  const trailing = Math.min(MAX_CONTEXT, below);
  const leading = Math.min(trailing, above);
  const marked = (mark: string, lines: readonly string[]) => lines.map((line) => `${mark}${line}`);
  const end = old.length - below;
  const at = (near ?? 0) + above - leading + 1;
  const [before, after] = [old, replacement].map((side) => side.length - above - below + leading + trailing);
  return [
    near === undefined ? "@@" : `@@ -${at},${before} +${at},${after} @@`,
    ...marked(" ", old.slice(above - leading, above)),
    ...marked("-", old.slice(above, end)),
    ...marked("+", replacement.slice(above, replacement.length - below)),
    ...marked(" ", old.slice(end, end + trailing)),
  ];
}
