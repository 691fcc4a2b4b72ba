import { readFile } from "../analysis/languages.ts";
import { type Reading, UNREAD } from "../analysis/analysis.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { Likeness } from "./line-overlap.ts";
import { canBeSpliced, isPartByShape, isPatch, lacksWhatMakesWhole } from "./partial-code.ts";
import { spliced } from "./splice.ts";

/** A file in the version that counts; `fragment` is where the talk last changed it. */
export type FileDraft = Snippet;

/** A file with its place in the project; `isNamed` where the talk, or a file that imports it, says how it is called. */
export interface Placed extends FileDraft {
  path: string;
  isNamed: boolean;
}

/** A piece that is no version of a file; `why` follows "it". */
export interface Sketch extends Snippet {
  why: string;
}

/**
 * Puts the versions of each file together: the last whole one wins. A later piece that only shows some of the
 * functions of a file corrects those and leaves the rest as it was; another part of a file, and what does not even
 * parse where the file did, is a sketch.
 */
export function latestOf(snippets: readonly Snippet[]): { drafts: FileDraft[]; sketches: Sketch[] } {
  const drafts: FileDraft[] = [];
  const sketches: Sketch[] = [];
  const byPath = new Map<string, FileDraft>();
  const wanted = importedNames(snippets);
  const likeness = new Likeness();
  for (const snippet of snippets) {
    if (isPatch(snippet)) {
      sketches.push({ ...snippet, why: `is a change to ${snippet.path ?? "a file"}` });
      continue;
    }
    const corrects = snippet.path === null ? corrected(snippet, drafts) : undefined;
    if (snippet.path === null && !corrects) {
      if (isBroken(snippet)) sketches.push({ ...snippet, why: "does not parse" });
      if (isBroken(snippet) || likeness.isQuoted(snippet, drafts)) continue;
    }
    const earlier =
      (snippet.path === null ? corrects : byPath.get(snippet.path)) ??
      likeness.earlierOf(snippet, drafts) ??
      wholeOf(snippet, drafts);
    if (!earlier) {
      const draft = { ...snippet };
      drafts.push(draft);
      if (draft.path !== null) byPath.set(draft.path, draft);
      continue;
    }
    if (earlier.path === null && snippet.path !== null) {
      earlier.path = snippet.path;
      byPath.set(snippet.path, earlier);
    }
    const sort = corrects ? "functions" : sortOf(earlier, snippet, wanted);
    if (typeof sort === "object") sketches.push({ ...snippet, path: earlier.path, why: sort.sketch });
    else {
      earlier.code = sort === "functions" ? spliced(earlier, snippet) : snippet.code;
      earlier.fragment = snippet.fragment;
      earlier.reading =
        sort === "functions" || snippet.path === null ? rereadAs(earlier, snippet) : snippet.reading;
    }
  }
  return { drafts, sketches };
}

/** What a later version of a file is: the whole, some of its functions, or a sketch and why. */
function sortOf(
  earlier: FileDraft,
  later: Snippet,
  wanted: ReadonlySet<string>,
): "whole" | "functions" | { sketch: string } {
  if (earlier.reading?.parses && isBroken(later)) return { sketch: "does not parse" };
  if (!showsPart(earlier, later, wanted)) return "whole";
  return canBeSpliced(later) ? "functions" : { sketch: `shows only a part of ${earlier.path ?? "a file"}` };
}

const isBroken = ({ reading }: Snippet): boolean => reading !== null && reading !== UNREAD && !reading.parses;

const rereadAs = (draft: FileDraft, snippet: Snippet): Reading | null =>
  readFile(draft.path ?? `_.${draft.ending}`, draft.code) ?? snippet.reading;

/** The names that any file takes from another of the project, whichever that is. */
function importedNames(snippets: readonly Snippet[]): Set<string> {
  return new Set(
    snippets.flatMap(({ reading }) =>
      (reading?.imports ?? []).flatMap(({ names }) => names.map(({ name }) => name)),
    ),
  );
}

const namesOf = (of: { reading: Reading | null }): Set<string> =>
  new Set(of.reading?.definitions.map(({ name }) => name));

const isWithin = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  [...small].every((name) => large.has(name));

/** The one earlier file whose functions a nameless piece shows again, if there is exactly one. */
function corrected(snippet: Snippet, drafts: readonly FileDraft[]): FileDraft | undefined {
  const names = namesOf(snippet);
  if (!snippet.reading?.declares || names.size === 0 || !canBeSpliced(snippet)) return undefined;
  const holders = drafts.filter(
    (draft) =>
      draft.language === snippet.language && draft.reading?.parses && isWithin(names, namesOf(draft)),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

/** The one nameless file that a named piece is a part of, and with the piece gets its name. */
function wholeOf(piece: Snippet, drafts: readonly FileDraft[]): FileDraft | undefined {
  if (piece.path === null) return undefined;
  const wholes = drafts.filter(
    (draft) => draft.path === null && draft.language === piece.language && lacksWhatMakesWhole(draft, piece),
  );
  return wholes.length === 1 ? wholes[0] : undefined;
}

const LEAVES_OUT =
  /(?:\/\/|#|\/\*).*(?:\.\.\.|…|\b(?:rest|unchanged|existing|same as|remaining|as before)\b)/i;

/** Whether a comment says so. Nobody writes it beyond the first characters of a line. */
const says = (code: string): boolean => code.split("\n").some((line) => LEAVES_OUT.test(line.slice(0, 300)));

/**
 * Whether a later version of a file shows only what changed: by its shape, or since it leaves out what others import,
 * says that it leaves something out, or needs names that only the file has.
 */
function showsPart(earlier: FileDraft, later: Snippet, wanted: ReadonlySet<string>): boolean {
  if (isPartByShape(earlier, later)) return true;
  if (!earlier.reading?.parses || !later.reading?.parses) return false;
  if (later.code.length < earlier.code.length && later.reading.free.some((name) => provides(earlier, name)))
    return true;
  const [before, now] = [namesOf(earlier), namesOf(later)];
  if (now.size === 0 || !isWithin(now, before) || now.size === before.size || !later.reading.declares)
    return false;
  const exported = new Set(later.reading.exports);
  const dropped = earlier.reading.exports.filter((name) => !exported.has(name));
  return dropped.some((name) => wanted.has(name)) || says(later.code);
}

/** Whether a file defines or imports a name: it stands in it, and is not free there. */
const provides = ({ code, reading }: FileDraft, name: string): boolean =>
  reading !== null &&
  !reading.free.includes(name) &&
  new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(code);
