import { hasElision } from "@dreamcatcher/text/elision";
import { headingIn } from "../analysis/lead.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { slug } from "../text.ts";
import { importedModules, namesOf } from "./declared-names.ts";
import type { LineOverlap } from "./line-overlap.ts";
import { isBroken, isPartialByShape } from "./partial-code.ts";

/**
 * Whether one answer shows two files of the same name: the `main.py` of two services. Versions of one file
 * have lines in common, or functions.
 */
export function areNamesakes(earlier: Snippet, later: Snippet, overlap: LineOverlap): boolean {
  if (later.path?.includes("/") || earlier.fragment !== later.fragment || hasElision(earlier.code))
    return false;
  if (/^(?:markdown|text)$/.test(later.language)) return false;
  const headings = [headingIn(earlier.lead), headingIn(later.lead)];
  const areApart = headings[0] !== headings[1] && !headings.includes("");
  const names = namesOf(earlier);
  return (
    !isPartialByShape(earlier, later) &&
    (later.analysis?.free.length ?? 0) === 0 &&
    !isBroken(later) &&
    ![...namesOf(later)].some((name) => names.has(name)) &&
    later.code.split("\n").length > MIN_NAMESAKE_LINES &&
    (areApart || !importAlike(earlier, later)) &&
    !overlap.haveInCommon(earlier, later, areApart ? 0.6 : 0.3)
  );
}

const MIN_NAMESAKE_LINES = 5;

/** Whether two programs import mostly the same, as versions of one program do. */
function importAlike(earlier: Snippet, later: Snippet): boolean {
  const [before, now] = [importedModules(earlier), importedModules(later)];
  const shared = [...now].filter((specifier) => before.has(specifier)).length;
  return shared >= 2 && shared * 2 >= Math.min(before.size, now.size);
}

/** The folder of a file among others of its name: after the heading above it. */
export const folderFor = ({ lead }: Snippet): string => slug(headingIn(lead), 30);

/** Whether two tests of one answer each import a module that the other does not: tests of two, alike. */
export function testOthers(earlier: Snippet, later: Snippet): boolean {
  if (earlier.fragment !== later.fragment || ![...namesOf(later)].some((name) => /^test_/.test(name)))
    return false;
  const [before, now] = [importedModules(earlier), importedModules(later)];
  return [...before].some((each) => !now.has(each)) && [...now].some((each) => !before.has(each));
}
