import { continuesHeadings } from "@dreamcatcher/text/counted-headings";
import { hasElision } from "@dreamcatcher/text/elision";
import { type Analysis, NOT_ANALYZED } from "../analysis/analysis.ts";
import { analyzeFile } from "../analysis/languages.ts";
import { headingIn } from "../analysis/lead.ts";
import { outlineOf } from "../analysis/outline.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { baseName, importName } from "../paths.ts";
import { slug } from "../text.ts";
import { ChangedFile } from "./changed-file.ts";
import { Changes } from "./changes.ts";
import { wellKnownPathOf } from "./default-paths.ts";
import { LineOverlap } from "./line-overlap.ts";
import { mergeElided } from "./merge-elided.ts";
import { outlinePathOf } from "./outline-paths.ts";
import { canBeSpliced, isAddition, isPartialByShape, lacksMarkersOf } from "./partial-code.ts";
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
  const nameDraft = (draft: FileDraft, path: string) => {
    if (draft.path !== null) return;
    draft.path = path;
    byPath.set(keyOf(path), draft);
  };
  const overlap = new LineOverlap();
  const changes = new Changes();
  const changedFile = new ChangedFile();
  for (const each of snippets) {
    const change = each.language === "diff" ? changes.outcomeOf(each, drafts) : { shown: each };
    if (change === null) {
      const path = changedFile.pathOf(each, drafts);
      changedFile.record(each, path);
      sketches.push({ ...each, path, why: isChangeOf(path) });
      continue;
    }
    if ("file" in change) {
      Object.assign(change.file, changedTo(change.file, change.code, each));
      if (each.path !== null) nameDraft(change.file, each.path);
      changedFile.record(each, change.file.path);
      continue;
    }
    const snippet = change.shown;
    const versions = drafts.filter((draft) => !testOthers(draft, snippet));
    const correctedFile = snippet.path === null ? fileCorrectedBy(snippet, versions) : undefined;
    if (snippet.path === null && !correctedFile) {
      if (isBroken(snippet)) sketches.push({ ...snippet, why: "does not parse" });
      if (isBroken(snippet) || overlap.isQuoted(snippet, drafts)) continue;
    }
    const named = snippet.path === null ? undefined : byPath.get(keyOf(snippet.path));
    if (named && areNamesakes(named, snippet, overlap)) {
      const [first, second] = [folderFor(named), folderFor(snippet)];
      if (first !== second && first !== "" && named.path === snippet.path)
        named.path = `${first}/${named.path}`;
      const draft = { ...snippet, path: second === "" ? snippet.path : `${second}/${snippet.path}` };
      drafts.push(draft);
      byPath.set(keyOf(snippet.path ?? ""), draft);
      continue;
    }
    const begun = textContinuedBy(snippet, drafts);
    if (begun) {
      if (snippet.path !== null) nameDraft(begun, snippet.path);
      Object.assign(begun, {
        code: `${begun.code.trimEnd()}\n\n${snippet.code}`,
        fragment: snippet.fragment,
      });
      continue;
    }
    const earlier =
      correctedFile ??
      named ??
      overlap.earlierVersionOf(snippet, versions) ??
      rewrittenBy(snippet, versions) ??
      settingsReplacedBy(snippet, drafts) ??
      unnamedWholeOf(snippet, drafts) ??
      wholeOfExcerpt(snippet, drafts, overlap);
    if (!earlier && isAddition(snippet)) {
      sketches.push({ ...snippet, why: `is to be put into ${snippet.path}` });
      continue;
    }
    if (!earlier) {
      const draft = { ...snippet };
      drafts.push(draft);
      if (draft.path !== null) byPath.set(keyOf(draft.path), draft);
      continue;
    }
    if (snippet.path !== null) nameDraft(earlier, snippet.path);
    const merged = mergedInto(earlier, snippet);
    if (merged !== null) {
      Object.assign(earlier, changedTo(earlier, merged, snippet));
      continue;
    }
    const versionKind = correctedFile ? "functions" : versionKindOf(earlier, snippet, imported);
    if (typeof versionKind === "object") {
      sketches.push({ ...snippet, path: earlier.path, why: versionKind.sketch });
      if (isSmallerPart(earlier, snippet)) {
        sketches.push({ ...earlier, why: `shows only a part of ${earlier.path}` });
        drafts.splice(drafts.indexOf(earlier), 1);
        byPath.delete(keyOf(earlier.path ?? ""));
      }
    } else {
      earlier.code = versionKind === "functions" ? splice(earlier, snippet) : snippet.code;
      earlier.fragment = snippet.fragment;
      earlier.outline = outlineOf(earlier.language, earlier.code);
      earlier.analysis =
        versionKind === "functions" || snippet.path === null ? reanalyze(earlier, snippet) : snippet.analysis;
    }
  }
  const named = sketches.map((each) => {
    if (each.language !== "diff" || each.path !== null) return each;
    const path = changedFile.pathByLines(each, drafts);
    return { ...each, path, why: isChangeOf(path) };
  });
  return { drafts, sketches: named };
}

const isChangeOf = (path: string | null): string => `is a change to ${path ?? "a file"}`;

/** A whole file with what a later snippet shows of it around its elisions; null where it shows none. */
function mergedInto(earlier: FileDraft, later: Snippet): string | null {
  if (hasElision(earlier.code) || !hasElision(later.code) || earlier.language !== later.language) return null;
  const merged = mergeElided(earlier.code, later.code);
  if (merged === null || !earlier.analysis?.parses) return merged;
  return analyzeFile(earlier.path ?? `_.${earlier.extension}`, merged)?.parses ? merged : null;
}

/** Whether settings are fewer than what a later excerpt of the same file shows beside what it leaves out. */
const isSmallerPart = (earlier: FileDraft, later: Snippet): boolean =>
  earlier.path !== null &&
  earlier.analysis === null &&
  earlier.outline === null &&
  hasElision(later.code) &&
  earlier.code.split("\n").length < later.code.split("\n").length;

/** The last text that a later piece may be of, where that goes on with its counted headings. */
function textContinuedBy({ language, path, code }: Snippet, drafts: readonly FileDraft[]) {
  if (language !== "markdown") return undefined;
  const last = drafts.findLast(
    (draft) => draft.language === language && (draft.path === null || path === null || draft.path === path),
  );
  return last && continuesHeadings(last.code, code) ? last : undefined;
}

/** A file after a change, which comes later. */
function changedTo(file: FileDraft, code: string, { fragment, path }: Snippet): Partial<FileDraft> {
  return {
    code,
    fragment,
    outline: outlineOf(file.language, code),
    analysis: analyzeFile(file.path ?? path ?? `_.${file.extension}`, code) ?? file.analysis,
  };
}

/**
 * Whether one answer shows two files of the same name: the `main.py` of two services. Versions of one file
 * have lines in common, or functions.
 */
function areNamesakes(earlier: FileDraft, later: Snippet, overlap: LineOverlap): boolean {
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
function importAlike(earlier: FileDraft, later: Snippet): boolean {
  const [before, now] = [importedModules(earlier), importedModules(later)];
  const shared = [...now].filter((specifier) => before.has(specifier)).length;
  return shared >= 2 && shared * 2 >= Math.min(before.size, now.size);
}

/** The folder of a file among others of its name: after the heading above it. */
const folderFor = ({ lead }: FileDraft): string => slug(headingIn(lead), 30);

/** Tools take `docker-compose.yml` and `docker-compose.yaml` for the same file. */
const keyOf = (path: string): string => path.replace(/\.yaml$/i, ".yml");

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

const namesOf = ({ analysis, outline }: Pick<Snippet, "analysis" | "outline">): Set<string> =>
  new Set((analysis ?? outline)?.definitions.map(({ name }) => name));

const isWithin = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  [...small].every((name) => large.has(name));

/** The only earlier file that has all functions of an unnamed snippet. */
function fileCorrectedBy(snippet: Snippet, drafts: readonly FileDraft[]): FileDraft | undefined {
  const names = namesOf(snippet);
  if (!(snippet.analysis ?? snippet.outline)?.onlyDeclares || names.size === 0 || !canBeSpliced(snippet))
    return undefined;
  const candidates = drafts.filter(
    (draft) =>
      draft.language === snippet.language &&
      (draft.analysis?.parses || draft.outline) &&
      isWithin(names, namesOf(draft)),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** The last unnamed program that declares the same functions and classes as a later one. */
function rewrittenBy(snippet: Snippet, drafts: readonly FileDraft[]): FileDraft | undefined {
  const names = namesOf(snippet);
  if (snippet.path !== null || (snippet.analysis?.free.length ?? 0) > 0) return undefined;
  if (![...names].some((name) => !/^(?:main|app|handler|index|solve|test)$/i.test(name))) return undefined;
  return drafts.findLast((draft) => {
    if (draft.path !== null || draft.language !== snippet.language) return false;
    const before = namesOf(draft);
    return before.size === names.size && isWithin(names, before);
  });
}

/** Whether two tests of one answer each import a module that the other does not: tests of two, alike. */
function testOthers(earlier: FileDraft, later: Snippet): boolean {
  if (earlier.fragment !== later.fragment || ![...namesOf(later)].some((name) => /^test_/.test(name)))
    return false;
  const [before, now] = [importedModules(earlier), importedModules(later)];
  return [...before].some((each) => !now.has(each)) && [...now].some((each) => !before.has(each));
}

const importedModules = ({ analysis }: FileDraft): Set<string> =>
  new Set(analysis?.imports.map(({ specifier }) => specifier));

/** The unnamed settings of the same tool, of which later ones have most of the fields. */
function settingsReplacedBy(snippet: Snippet, drafts: readonly FileDraft[]): FileDraft | undefined {
  const path = snippet.path === null ? settingsPathOf(snippet) : null;
  if (path === null) return undefined;
  const now = new Set(fieldsOf(snippet.code));
  return drafts.findLast((draft) => {
    if (draft.path !== null || settingsPathOf(draft) !== path) return false;
    const before = fieldsOf(draft.code);
    const kept = before.filter((field) => now.has(field)).length;
    return now.size * 2 >= before.length && kept * 2 >= Math.min(before.length, now.size);
  });
}

const settingsPathOf = ({ language, code }: Snippet): string | null =>
  language === "json" ? wellKnownPathOf(language, code) : null;

/** The names of the fields of settings, at any depth. */
const fieldsOf = (json: string): string[] => json.match(/"[^"\n]{1,80}"(?=\s{0,20}:)/g) ?? [];

/** Whether an unnamed file belongs at a path by what it declares: `struct TideView` in `TideView.swift`. */
function hasPathOf({ language, code, outline }: FileDraft, path: string): boolean {
  const own = outline?.isWhole ? outlinePathOf(language, code, outline) : null;
  return own !== null && baseName(own) === baseName(path);
}

/** The only unnamed whole file of which a named snippet is a part or a version: it takes over the name. */
function unnamedWholeOf(snippet: Snippet, drafts: readonly FileDraft[]): FileDraft | undefined {
  if (snippet.path === null) return undefined;
  const names = namesOf(snippet);
  const isPart = (draft: FileDraft) =>
    names.size < namesOf(draft).size &&
    isWithin(names, namesOf(draft)) &&
    canBeSpliced(snippet) &&
    isPartialVersion(draft, snippet, new Set());
  const candidates = drafts.filter(
    (draft) =>
      draft.path === null &&
      draft.language === snippet.language &&
      (lacksMarkersOf(draft, snippet) || isPart(draft) || hasPathOf(draft, snippet.path ?? "")),
  );
  if (candidates.length === 1) return candidates[0];
  const wanted = namesImportedFrom(snippet.path, drafts);
  const providing = candidates.filter((draft) => wanted.size > 0 && isWithin(wanted, namesOf(draft)));
  return providing.length === 1 ? providing[0] : undefined;
}

/**
 * The whole file of an excerpt, where one of the two has no name: the only one that it can be put into, or
 * that has many of its lines. A nameless excerpt shows what the file declares.
 */
function wholeOfExcerpt(
  snippet: Snippet,
  drafts: readonly FileDraft[],
  overlap: LineOverlap,
): FileDraft | undefined {
  if (!hasElision(snippet.code)) return undefined;
  const names = namesOf(snippet);
  const wholes = drafts.filter(
    (draft) =>
      draft.language === snippet.language &&
      !hasElision(draft.code) &&
      (snippet.path === null ? names.size > 0 && isWithin(names, namesOf(draft)) : draft.path === null),
  );
  const fitting = wholes.filter((draft) => mergedInto(draft, snippet) !== null);
  if (fitting.length === 1) return fitting[0];
  if (snippet.path === null) return undefined;
  const [most, next] = wholes
    .map((draft) => ({ draft, share: overlap.shareOf(snippet, draft) }))
    .sort((a, b) => b.share - a.share);
  return most && most.share >= MIN_SHARE && most.share > 2 * (next?.share ?? 0) ? most.draft : undefined;
}

/** The least share of an excerpt's lines that the file which it is of has. */
const MIN_SHARE = 0.3;

/** The names that files import from a module of that name. */
function namesImportedFrom(path: string, drafts: readonly FileDraft[]): Set<string> {
  const module = baseName(importName(path));
  const imports = drafts.flatMap(({ analysis }) => analysis?.imports ?? []);
  return new Set(
    imports.flatMap(({ specifier, names }) =>
      baseName(importName(specifier)) === module ? names.map(({ name }) => name) : [],
    ),
  );
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
  if (earlier.outline?.isWhole && later.outline && !later.outline.isWhole) return true;
  if (!earlier.analysis?.parses || !later.analysis?.parses) return false;
  if (later.analysis.free.some((name) => provides(earlier, name))) return true;
  const [before, now] = [namesOf(earlier), namesOf(later)];
  if (now.size === 0 || now.size === before.size || !later.analysis.onlyDeclares) return false;
  if (!isWithin(now, before)) return isOneMore(earlier, later);
  if (isFarShorter(earlier, later)) return true;
  const exported = new Set(later.analysis.exports);
  const dropped = earlier.analysis.exports.filter((name) => !exported.has(name));
  return dropped.some((name) => imported.has(name)) || mentionsOmission(later.code);
}

const ONE_OF = 4;

/** Whether a later version has one or few functions more for a file that is many times as long. */
const isOneMore = (earlier: FileDraft, later: Snippet): boolean =>
  isFarShorter(earlier, later) &&
  namesOf(later).size * ONE_OF <= namesOf(earlier).size &&
  later.code.split("\n").length * ONE_OF <= earlier.code.split("\n").length;

/** Whether a later version has less than half of the lines and names, and imports none of the others. */
function isFarShorter(earlier: FileDraft, later: Snippet): boolean {
  const imported = new Set(later.analysis?.imports.flatMap(({ names }) => names.map(({ name }) => name)));
  const names = namesOf(later);
  const dropped = [...namesOf(earlier)].filter((name) => !names.has(name));
  return (
    later.code.split("\n").length * 2 < earlier.code.split("\n").length &&
    dropped.length > names.size &&
    !dropped.some((name) => imported.has(name))
  );
}

/** Whether a file defines or imports a name: it contains the name, and not as a free one. */
const provides = ({ code, analysis }: FileDraft, name: string): boolean =>
  analysis !== null &&
  !analysis.free.includes(name) &&
  new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(code);
