import type { Hunk } from "./replace-lines.ts";

/** The hunks of a diff, of this format or a unified one; `gap` is what stands between a mark and its line. */
export function hunksOf(body: readonly string[], gap = ""): Hunk[] {
  const hunks: Hunk[] = [];
  let hunk: Hunk | undefined;
  const begin = (more: Partial<Hunk> = {}): Hunk => {
    const begun = { old: [], new: [], ...more };
    hunks.push(begun);
    return begun;
  };
  for (const [at, line] of body.entries()) {
    if (line.startsWith("*** ")) continue;
    if (line.startsWith("@@")) {
      hunk = begin(placeIn(line));
      continue;
    }
    // The blank line that ends a body belongs to no hunk.
    if (line === "" && at === body.length - 1) continue;
    const mark = line[0] ?? " ";
    if (mark !== " " && mark !== "+" && mark !== "-") continue;
    hunk ??= begin();
    const rest = line.slice(1);
    const text = rest.startsWith(gap) ? rest.slice(gap.length) : rest;
    if (mark !== "+") hunk.old.push(text);
    if (mark !== "-") hunk.new.push(text);
  }
  return hunks.filter(({ old, new: replacement }) => old.length + replacement.length > 0);
}

/** A hunk's heading states the lines by number, `@@ -3,4 +3,5 @@`, or by a line above: `@@ class Kiln`. */
function placeIn(heading: string): Partial<Hunk> {
  const numbers = /^@@ -(\d{1,9})(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@/.exec(heading);
  if (numbers) return { near: Math.max(0, Number(numbers[2]) - 1) };
  const below = heading.slice(2).trim();
  return below === "" ? {} : { below };
}

/**
 * What stands between a mark and its line: some tools write a blank, `+ x = 1`. Indentation by an odd number
 * of blanks tells it.
 */
export function gapOf(body: readonly string[]): "" | " " {
  const lines = body.filter((line) => /^[-+ ]./.test(line));
  if (lines.some((line) => line[1] !== " ")) return "";
  const odd = lines.filter((line) => (line.slice(1).search(/\S|$/) & 1) === 1);
  return odd.length * 2 > lines.length ? " " : "";
}

/**
 * The changes of a diff that leaves lines out without a mark, as some tools show them: each with half of the
 * lines that stand between it and the next.
 */
export function looseHunksOf(change: string): Hunk[] {
  const lines = change.split("\n").filter((line) => !line.startsWith("@@"));
  const isChange = (line: string | undefined) => line !== undefined && /^[-+]/.test(line);
  const pieces: string[][] = [[]];
  for (let at = 0; at < lines.length; at += 1) {
    let end = at;
    while (end < lines.length && !isChange(lines[end])) end += 1;
    const isBetween = at > 0 && end < lines.length;
    const cut = isBetween ? at + Math.floor((end - at) / 2) : end;
    pieces.at(-1)?.push(...lines.slice(at, cut));
    if (isBetween && end > at) pieces.push(lines.slice(cut, end));
    while (isChange(lines[end])) {
      pieces.at(-1)?.push(lines[end] ?? "");
      end += 1;
    }
    at = end - 1;
  }
  return pieces.flatMap((piece) => hunksOf(piece));
}
