import { type Analysis, NOT_ANALYZED } from "../analysis/analysis.ts";
import { analyzeFile } from "../analysis/languages.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { LineOverlap } from "./line-overlap.ts";
import { canBeSpliced, isPartialByShape, isPatch, lacksMarkersOf } from "./partial-code.ts";
import { splice } from "./splice.ts";

/** A file in the version that counts; `fragment` is where the talk last changed it. */
export type FileDraft = Snippet;

/** A file with its place in the project; `isNamed` where the talk, or a file that imports it, says how it is called. */
export interface PlacedFile extends FileDraft {
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
export function latestVersions(snippets: readonly Snippet[]): { drafts: FileDraft[]; sketches: Sketch[] } {
  const drafts: FileDraft[] = [];
  const sketches: Sketch[] = [];
  const byPath = new Map<string, FileDraft>();
  const wanted = importedNames(snippets);
  const likeness = new LineOverlap();
  for (const snippet of snippets) {
    if (isPatch(snippet)) {
      sketches.push({ ...snippet, why: `is a change to ${snippet.path ?? "a file"}` });
      continue;
    }
    const corrects = snippet.path === null ? fileCorrectedBy(snippet, drafts) : undefined;
    if (snippet.path === null && !corrects) {
      if (isBroken(snippet)) sketches.push({ ...snippet, why: "does not parse" });
      if (isBroken(snippet) || likeness.isQuoted(snippet, drafts)) continue;
    }
    const earlier =
      (snippet.path === null ? corrects : byPath.get(snippet.path)) ??
      likeness.earlierVersionOf(snippet, drafts) ??
      unnamedWholeOf(snippet, drafts);
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
    const sort = corrects ? "functions" : versionKindOf(earlier, snippet, wanted);
    if (typeof sort === "object") sketches.push({ ...snippet, path: earlier.path, why: sort.sketch });
    else {
      earlier.code = sort === "functions" ? splice(earlier, snippet) : snippet.code;
      earlier.fragment = snippet.fragment;
      earlier.analysis =
        sort === "functions" || snippet.path === null ? reanalyze(earlier, snippet) : snippet.analysis;
    }
  }
  return { drafts, sketches };
}

/** What a later version of a file is: the whole, some of its functions, or a sketch and why. */
function versionKindOf(
  earlier: FileDraft,
  later: Snippet,
  wanted: ReadonlySet<string>,
): "whole" | "functions" | { sketch: string } {
  if (earlier.analysis?.parses && isBroken(later)) return { sketch: "does not parse" };
  if (!isPartialVersion(earlier, later, wanted)) return "whole";
  return canBeSpliced(later) ? "functions" : { sketch: `shows only a part of ${earlier.path ?? "a file"}` };
}

const isBroken = ({ analysis }: Snippet): boolean =>
  analysis !== null && analysis !== NOT_ANALYZED && !analysis.parses;

const reanalyze = (draft: FileDraft, snippet: Snippet): Analysis | null =>
  analyzeFile(draft.path ?? `_.${draft.extension}`, draft.code) ?? snippet.analysis;

/** The names that any file takes from another of the project, whichever that is. */
function importedNames(snippets: readonly Snippet[]): Set<string> {
  return new Set(
    snippets.flatMap(({ analysis }) =>
      (analysis?.imports ?? []).flatMap(({ names }) => names.map(({ name }) => name)),
    ),
  );
}

const namesOf = (of: { analysis: Analysis | null }): Set<string> =>
  new Set(of.analysis?.definitions.map(({ name }) => name));

const isWithin = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  [...small].every((name) => large.has(name));

/** The one earlier file whose functions a nameless piece shows again, if there is exactly one. */
function fileCorrectedBy(snippet: Snippet, drafts: readonly FileDraft[]): FileDraft | undefined {
  const names = namesOf(snippet);
  if (!snippet.analysis?.onlyDeclares || names.size === 0 || !canBeSpliced(snippet)) return undefined;
  const holders = drafts.filter(
    (draft) =>
      draft.language === snippet.language && draft.analysis?.parses && isWithin(names, namesOf(draft)),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

/** The one nameless file that a named piece is a part of, and with the piece gets its name. */
function unnamedWholeOf(piece: Snippet, drafts: readonly FileDraft[]): FileDraft | undefined {
  if (piece.path === null) return undefined;
  const wholes = drafts.filter(
    (draft) => draft.path === null && draft.language === piece.language && lacksMarkersOf(draft, piece),
  );
  return wholes.length === 1 ? wholes[0] : undefined;
}

const OMISSION_COMMENT =
  /(?:\/\/|#|\/\*).*(?:\.\.\.|…|\b(?:rest|unchanged|existing|same as|remaining|as before)\b)/i;

/** Whether a comment says so. Nobody writes it beyond the first characters of a line. */
const says = (code: string): boolean =>
  code.split("\n").some((line) => OMISSION_COMMENT.test(line.slice(0, 300)));

/**
 * Whether a later version of a file shows only what changed: by its shape, or since it leaves out what others import,
 * says that it leaves something out, or needs names that only the file has.
 */
function isPartialVersion(earlier: FileDraft, later: Snippet, wanted: ReadonlySet<string>): boolean {
  if (isPartialByShape(earlier, later)) return true;
  if (!earlier.analysis?.parses || !later.analysis?.parses) return false;
  if (later.code.length < earlier.code.length && later.analysis.free.some((name) => provides(earlier, name)))
    return true;
  const [before, now] = [namesOf(earlier), namesOf(later)];
  if (now.size === 0 || !isWithin(now, before) || now.size === before.size || !later.analysis.onlyDeclares)
    return false;
  const exported = new Set(later.analysis.exports);
  const dropped = earlier.analysis.exports.filter((name) => !exported.has(name));
  return dropped.some((name) => wanted.has(name)) || says(later.code);
}

/** Whether a file defines or imports a name: it stands in it, and is not free there. */
const provides = ({ code, analysis }: FileDraft, name: string): boolean =>
  analysis !== null &&
  !analysis.free.includes(name) &&
  new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(code);
