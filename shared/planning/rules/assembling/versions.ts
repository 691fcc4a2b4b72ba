import { type Analysis, NOT_ANALYZED } from "../analysis/analysis.ts";
import { analyzeFile } from "../analysis/languages.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { LineOverlap } from "./line-overlap.ts";
import { canBeSpliced, isPartialByShape, isPatch, lacksMarkersOf } from "./partial-code.ts";
import { splice } from "./splice.ts";

/** A file in its latest version; `fragment` is the last one that changes it. */
export type FileDraft = Snippet;

/** A file with its path. `isNamed`: the path comes from the conversation, or from a file that imports it. */
export interface PlacedFile extends FileDraft {
  path: string;
  isNamed: boolean;
}

/** A snippet that is no version of a file. `why` completes a sentence that begins with "it". */
export interface Sketch extends Snippet {
  why: string;
}

/**
 * The latest version of each file: the last whole one. A later snippet with some functions of a file replaces
 * only these; any other partial snippet, and one that does not parse where the file did, is a sketch.
 */
export function latestVersions(snippets: readonly Snippet[]): { drafts: FileDraft[]; sketches: Sketch[] } {
  const drafts: FileDraft[] = [];
  const sketches: Sketch[] = [];
  const byPath = new Map<string, FileDraft>();
  const imported = importedNames(snippets);
  const overlap = new LineOverlap();
  for (const snippet of snippets) {
    if (isPatch(snippet)) {
      sketches.push({ ...snippet, why: `is a change to ${snippet.path ?? "a file"}` });
      continue;
    }
    const correctedFile = snippet.path === null ? fileCorrectedBy(snippet, drafts) : undefined;
    if (snippet.path === null && !correctedFile) {
      if (isBroken(snippet)) sketches.push({ ...snippet, why: "does not parse" });
      if (isBroken(snippet) || overlap.isQuoted(snippet, drafts)) continue;
    }
    const earlier =
      (snippet.path === null ? correctedFile : byPath.get(snippet.path)) ??
      overlap.earlierVersionOf(snippet, drafts) ??
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
    const versionKind = correctedFile ? "functions" : versionKindOf(earlier, snippet, imported);
    if (typeof versionKind === "object")
      sketches.push({ ...snippet, path: earlier.path, why: versionKind.sketch });
    else {
      earlier.code = versionKind === "functions" ? splice(earlier, snippet) : snippet.code;
      earlier.fragment = snippet.fragment;
      earlier.analysis =
        versionKind === "functions" || snippet.path === null ? reanalyze(earlier, snippet) : snippet.analysis;
    }
  }
  return { drafts, sketches };
}

/** The kind of a later version of a file: the whole, some of its functions, or a sketch with the reason. */
function versionKindOf(
  earlier: FileDraft,
  later: Snippet,
  imported: ReadonlySet<string>,
): "whole" | "functions" | { sketch: string } {
  if (earlier.analysis?.parses && isBroken(later)) return { sketch: "does not parse" };
  if (!isPartialVersion(earlier, later, imported)) return "whole";
  return canBeSpliced(later) ? "functions" : { sketch: `shows only a part of ${earlier.path ?? "a file"}` };
}

const isBroken = ({ analysis }: Snippet): boolean =>
  analysis !== null && analysis !== NOT_ANALYZED && !analysis.parses;

const reanalyze = (draft: FileDraft, snippet: Snippet): Analysis | null =>
  analyzeFile(draft.path ?? `_.${draft.extension}`, draft.code) ?? snippet.analysis;

/** All names that any snippet imports. */
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

/** The only earlier file that has all functions of an unnamed snippet. */
function fileCorrectedBy(snippet: Snippet, drafts: readonly FileDraft[]): FileDraft | undefined {
  const names = namesOf(snippet);
  if (!snippet.analysis?.onlyDeclares || names.size === 0 || !canBeSpliced(snippet)) return undefined;
  const candidates = drafts.filter(
    (draft) =>
      draft.language === snippet.language && draft.analysis?.parses && isWithin(names, namesOf(draft)),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** The only unnamed whole file of which a named snippet is a part: it takes over the name. */
function unnamedWholeOf(snippet: Snippet, drafts: readonly FileDraft[]): FileDraft | undefined {
  if (snippet.path === null) return undefined;
  const candidates = drafts.filter(
    (draft) => draft.path === null && draft.language === snippet.language && lacksMarkersOf(draft, snippet),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

const OMISSION_COMMENT =
  /(?:\/\/|#|\/\*).*(?:\.\.\.|…|\b(?:rest|unchanged|existing|same as|remaining|as before)\b)/i;

/** Whether a comment mentions an omission, near the start of its line. */
const mentionsOmission = (code: string): boolean =>
  code.split("\n").some((line) => OMISSION_COMMENT.test(line.slice(0, 300)));

/**
 * Whether a later version of a file is partial: by its shape, or because it lacks exports that others import,
 * mentions an omission, or uses names that only the earlier version defines.
 */
function isPartialVersion(earlier: FileDraft, later: Snippet, imported: ReadonlySet<string>): boolean {
  if (isPartialByShape(earlier, later)) return true;
  if (!earlier.analysis?.parses || !later.analysis?.parses) return false;
  if (later.code.length < earlier.code.length && later.analysis.free.some((name) => provides(earlier, name)))
    return true;
  const [before, now] = [namesOf(earlier), namesOf(later)];
  if (now.size === 0 || !isWithin(now, before) || now.size === before.size || !later.analysis.onlyDeclares)
    return false;
  const exported = new Set(later.analysis.exports);
  const dropped = earlier.analysis.exports.filter((name) => !exported.has(name));
  return dropped.some((name) => imported.has(name)) || mentionsOmission(later.code);
}

/** Whether a file defines or imports a name: it contains the name, and not as a free one. */
const provides = ({ code, analysis }: FileDraft, name: string): boolean =>
  analysis !== null &&
  !analysis.free.includes(name) &&
  new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(code);
