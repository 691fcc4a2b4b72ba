import { continuesHeadings } from "@dreamcatcher/text/counted-headings";
import { hasElision } from "@dreamcatcher/text/elision";
import { isP5Sketch } from "../analysis/p5.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { baseName, importName } from "../paths.ts";
import { isWithin, namesOf } from "./declared-names.ts";
import { wellKnownPathOf } from "./default-paths.ts";
import type { LineOverlap } from "./line-overlap.ts";
import { mergedInto } from "./merge-elided.ts";
import { outlinePathOf } from "./outline-paths.ts";
import { canBeSpliced, lacksMarkersOf } from "./partial-code.ts";
import { isPartialVersion } from "./partial-version.ts";

/** The last text that a later piece may be of, where that goes on with its counted headings. */
export function textContinuedBy({ language, path, code }: Snippet, drafts: readonly Snippet[]) {
  if (language !== "markdown") return undefined;
  const last = drafts.findLast(
    (draft) => draft.language === language && (draft.path === null || path === null || draft.path === path),
  );
  return last && continuesHeadings(last.code, code) ? last : undefined;
}

/** The only earlier file that has all functions of an unnamed snippet. */
export function fileCorrectedBy(snippet: Snippet, drafts: readonly Snippet[]): Snippet | undefined {
  const names = namesOf(snippet);
  if (!(snippet.analysis ?? snippet.outline)?.onlyDeclares || names.size === 0 || !canBeSpliced(snippet))
    return undefined;
  if ([...names].every((name) => ENTRY_POINT.test(name)) && HEADER.test(snippet.code)) return undefined;
  if (isWholeSketch(snippet)) return undefined;
  const candidates = drafts.filter(
    (draft) =>
      draft.language === snippet.language &&
      (draft.analysis?.parses || draft.outline) &&
      isWithin(names, namesOf(draft)),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Names that most programs have, and so tell none from another. */
const ENTRY_POINT = /^(?:main|app|handler|index|solve|test)$/i;
/** What begins a program by itself. */
const HEADER = /^(?:package|import|from|using|use|#include)\b/m;

/** The last unnamed program that declares the same functions and classes as a later one, or is its sketch. */
export function rewrittenBy(snippet: Snippet, drafts: readonly Snippet[]): Snippet | undefined {
  const names = namesOf(snippet);
  if (snippet.path !== null || (snippet.analysis?.free.length ?? 0) > 0) return undefined;
  // Editors of p5.js have one sketch, which later answers change.
  if (isWholeSketch(snippet))
    return drafts.findLast((draft) => draft.fragment < snippet.fragment && isWholeSketch(draft));
  if (![...names].some((name) => !ENTRY_POINT.test(name))) return undefined;
  return drafts.findLast((draft) => {
    if (draft.path !== null || draft.language !== snippet.language) return false;
    const before = namesOf(draft);
    return before.size === names.size && isWithin(names, before);
  });
}

const isWholeSketch = ({ language, path, code, analysis }: Snippet): boolean =>
  language === "javascript" && path === null && analysis?.parses === true && isP5Sketch(code);

/** The unnamed settings of the same tool, of which later ones have most of the fields. */
export function settingsReplacedBy(snippet: Snippet, drafts: readonly Snippet[]): Snippet | undefined {
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
function hasPathOf({ language, code, outline }: Snippet, path: string): boolean {
  const own = outline?.isWhole ? outlinePathOf(language, code, outline) : null;
  return own !== null && baseName(own) === baseName(path);
}

/** The only unnamed whole file of which a named snippet is a part or a version: it takes over the name. */
export function unnamedWholeOf(snippet: Snippet, drafts: readonly Snippet[]): Snippet | undefined {
  if (snippet.path === null) return undefined;
  const names = namesOf(snippet);
  const isPart = (draft: Snippet) =>
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
export function wholeOfExcerpt(
  snippet: Snippet,
  drafts: readonly Snippet[],
  overlap: LineOverlap,
): Snippet | undefined {
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
function namesImportedFrom(path: string, drafts: readonly Snippet[]): Set<string> {
  const module = baseName(importName(path));
  const imports = drafts.flatMap(({ analysis }) => analysis?.imports ?? []);
  return new Set(
    imports.flatMap(({ specifier, names }) =>
      baseName(importName(specifier)) === module ? names.map(({ name }) => name) : [],
    ),
  );
}
