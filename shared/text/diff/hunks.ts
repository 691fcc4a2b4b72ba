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
