import { changesAsDiff, type Hunk } from "@dreamcatcher/text/diff";

const SEARCH = /^<{5,9} SEARCH\s*$/;
const DIVIDER = /^={5,9}\s*$/;
const REPLACE = /^>{5,9} REPLACE\s*$/;

/** Code as it is written, or the changes that it shows as a diff. */
export interface Shown {
  code: string;
  isDiff: boolean;
}

/**
 * Code that shows changes as assistants do: each has a passage between `<<<<<<< SEARCH` and `=======`, then
 * what replaces it, up to `>>>>>>> REPLACE`. A change of nothing is what it makes. Other code stays.
 */
export function shownBy(code: string): Shown {
  const hunks = changesIn(code);
  if (hunks.length === 0) return { code, isDiff: false };
  return hunks.every(({ old }) => old.join("").trim() === "")
    ? { code: hunks.flatMap((hunk) => hunk.new).join("\n"), isDiff: false }
    : { code: changesAsDiff(hunks), isDiff: true };
}

function changesIn(code: string): Hunk[] {
  const hunks: Hunk[] = [];
  let hunk: Hunk | undefined;
  let isNew = false;
  for (const line of code.split("\n")) {
    if (SEARCH.test(line)) [hunk, isNew] = [{ old: [], new: [] }, false];
    else if (hunk && !isNew && DIVIDER.test(line)) isNew = true;
    else if (hunk && isNew && REPLACE.test(line)) {
      hunks.push(hunk);
      hunk = undefined;
    } else hunk?.[isNew ? "new" : "old"].push(line);
  }
  return hunks;
}
