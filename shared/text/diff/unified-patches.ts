import { gapOf, hunksOf } from "./hunks.ts";
import type { Hunk } from "./replace-lines.ts";

/** What a diff does to one file. */
export interface UnifiedPatch {
  /** Empty where the diff does not name it. */
  path: string;
  hunks: Hunk[];
  /** Its lines as they stand in the diff, without the names of the file. */
  change: string;
  /** The whole text of a file that it makes; null where it changes one. */
  made: string | null;
}

const HEADING = /^(?:diff --git |index [\da-f]+\.\.|(?:new|deleted) file mode |similarity index |rename )/;
/** The name of a file; a time may stand behind it. A removed `-- x` of SQL or Lua names none. */
const NAMED = /^(?:\+\+\+|---) (?:[ab]\/([^\t\n]{1,500})|(\/dev\/null|\S{1,500}\.\w{1,10}))[ \t\d:.+-]*$/;

/** The patches of a unified diff, one for each file: with names and line numbers, or without any. */
export function unifiedPatchesIn(text: string): UnifiedPatch[] {
  const patches: UnifiedPatch[] = [];
  let path = "";
  let body: string[] = [];
  const end = () => {
    const gap = gapOf(body);
    const hunks = hunksOf(body, gap);
    const change = gap === "" ? body : body.map((line) => line.replace(/^([-+ ]) /, "$1"));
    if (hunks.length > 0) patches.push({ path, hunks, change: change.join("\n"), made: madeBy(hunks) });
    [path, body] = ["", []];
  };
  for (const line of text.split("\n")) {
    const named = NAMED.exec(line);
    if (!named && !HEADING.test(line)) {
      body.push(line);
      continue;
    }
    if (body.some((each) => each.trim() !== "")) end();
    const name = named?.[1] ?? named?.[2];
    if (name !== undefined && name !== "/dev/null") path = name.trim();
  }
  end();
  return patches;
}

/** A diff that only adds makes a file, unless it says where in one it adds. */
function madeBy(hunks: readonly Hunk[]): string | null {
  const [only] = hunks;
  if (!only || hunks.length > 1 || only.old.length > 1 || only.old.join("").trim() !== "") return null;
  return (only.near ?? 0) > 0 || only.below !== undefined ? null : only.new.join("\n");
}
