import { openBrackets } from "@dreamcatcher/text/cut-code";
import { hasElision } from "@dreamcatcher/text/elision";
import type { Analysis } from "../analysis/analysis.ts";
import { analyzeFile } from "../analysis/languages.ts";
import { outlineOf } from "../analysis/outline.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { ChangedFile } from "./changed-file.ts";
import { Changes } from "./changes.ts";
import {
  fileCorrectedBy,
  rewrittenBy,
  settingsReplacedBy,
  textContinuedBy,
  unnamedWholeOf,
  wholeOfExcerpt,
} from "./earlier-files.ts";
import { LineOverlap } from "./line-overlap.ts";
import { mergedInto } from "./merge-elided.ts";
import { areNamesakes, folderFor, testOthers } from "./namesakes.ts";
import { BREAKS_OFF, brokenReason, canBeSpliced, isAddition, isBroken } from "./partial-code.ts";
import { isPartialVersion } from "./partial-version.ts";
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
  const versions = new Versions(snippets);
  for (const snippet of snippets) versions.add(snippet);
  return { drafts: versions.drafts, sketches: versions.sketches() };
}

/** The files so far, as the snippets of a conversation write and change them one after another. */
class Versions {
  readonly drafts: FileDraft[] = [];
  readonly #sketches: Sketch[] = [];
  readonly #byPath = new Map<string, FileDraft>();
  readonly #overlap = new LineOverlap();
  readonly #changes = new Changes();
  readonly #changedFile = new ChangedFile();
  /** All names that any snippet imports. */
  readonly #imported: ReadonlySet<string>;

  constructor(snippets: readonly Snippet[]) {
    this.#imported = importedNames(snippets);
  }

  add(snippet: Snippet): void {
    if (snippet.language === "diff") this.#addChange(snippet);
    else this.#addVersion(snippet);
  }

  /** What is no file. Of a change, the lines of all files may tell at the end whose it is. */
  sketches(): Sketch[] {
    return this.#sketches.map((each) => {
      if (each.language !== "diff" || each.path !== null) return each;
      const path = this.#changedFile.pathByLines(each, this.drafts);
      return { ...each, path, why: isChangeOf(path) };
    });
  }

  #addChange(change: Snippet): void {
    const outcome = this.#changes.outcomeOf(change, this.drafts);
    if (outcome === null) {
      const path = this.#changedFile.pathOf(change, this.drafts);
      this.#changedFile.record(change, path);
      this.#sketches.push({ ...change, path, why: isChangeOf(path) });
    } else if ("file" in outcome) {
      const { file, code } = outcome;
      Object.assign(file, changedTo(file, code, change));
      this.#name(file, change.path);
      this.#changedFile.record(change, file.path);
    } else this.#addVersion(outcome.shown);
  }

  #addVersion(snippet: Snippet): void {
    const { drafts } = this;
    const versions = drafts.filter((draft) => !testOthers(draft, snippet));
    const correctedFile = snippet.path === null ? fileCorrectedBy(snippet, versions) : undefined;
    if (snippet.path === null && !correctedFile) {
      const isPart = isBroken(snippet) || snippet.isCut === true;
      if (isPart)
        this.#sketches.push({ ...snippet, why: snippet.isCut ? BREAKS_OFF : brokenReason(snippet) });
      if (isPart || this.#overlap.isQuoted(snippet, drafts)) return;
    }
    const named = snippet.path === null ? undefined : this.#byPath.get(keyOf(snippet.path));
    if (named && areNamesakes(named, snippet, this.#overlap)) {
      this.#addNamesake(named, snippet);
      return;
    }
    const begun = textContinuedBy(snippet, drafts);
    if (begun) {
      this.#name(begun, snippet.path);
      begun.code = `${begun.code.trimEnd()}\n\n${snippet.code}`;
      begun.fragment = snippet.fragment;
      return;
    }
    const earlier =
      correctedFile ??
      named ??
      this.#overlap.earlierVersionOf(snippet, versions) ??
      rewrittenBy(snippet, versions) ??
      settingsReplacedBy(snippet, drafts) ??
      unnamedWholeOf(snippet, drafts) ??
      wholeOfExcerpt(snippet, drafts, this.#overlap);
    if (earlier) this.#update(earlier, snippet, correctedFile !== undefined);
    else if (isAddition(snippet))
      this.#sketches.push({ ...snippet, why: `is to be put into ${snippet.path}` });
    else this.#addFile(snippet);
  }

  #addFile(snippet: Snippet): void {
    const draft = { ...snippet };
    this.drafts.push(draft);
    if (draft.path !== null) this.#byPath.set(keyOf(draft.path), draft);
  }

  /** A second file of a name: each goes into the folder of its heading. */
  #addNamesake(named: FileDraft, snippet: Snippet): void {
    const [first, second] = [folderFor(named), folderFor(snippet)];
    if (first !== second && first !== "" && named.path === snippet.path)
      named.path = `${first}/${named.path}`;
    const draft = { ...snippet, path: second === "" ? snippet.path : `${second}/${snippet.path}` };
    this.drafts.push(draft);
    // Later versions of that name are of the last of them.
    this.#byPath.set(keyOf(snippet.path ?? ""), draft);
  }

  /** Makes a file what a later snippet shows of it; `isCorrection`: the snippet is some functions of it. */
  #update(earlier: FileDraft, snippet: Snippet, isCorrection: boolean): void {
    this.#name(earlier, snippet.path);
    const merged = mergedInto(earlier, snippet);
    if (merged !== null) {
      Object.assign(earlier, changedTo(earlier, merged, snippet));
      return;
    }
    const kind = isCorrection ? "functions" : versionKindOf(earlier, snippet, this.#imported);
    if (typeof kind === "object") {
      this.#sketches.push({ ...snippet, path: earlier.path, why: kind.sketch });
      if (isSmallerPart(earlier, snippet)) this.#demote(earlier);
      return;
    }
    if (kind === "whole" && snippet.path === null) this.#replaceOthers(earlier, snippet);
    earlier.code = kind === "functions" ? splice(earlier, snippet) : snippet.code;
    earlier.fragment = snippet.fragment;
    earlier.outline = outlineOf(earlier.language, earlier.code);
    earlier.analysis =
      kind === "functions" || snippet.path === null ? reanalyze(earlier, snippet) : snippet.analysis;
  }

  /** Drops the other nameless files that a nameless whole is a later version of as well. */
  #replaceOthers(earlier: FileDraft, snippet: Snippet): void {
    for (const draft of this.#overlap.takenUpBy(snippet, this.drafts)) {
      if (draft === earlier || draft.fragment === snippet.fragment || testOthers(draft, snippet)) continue;
      this.drafts.splice(this.drafts.indexOf(draft), 1);
    }
  }

  /** Makes a file a sketch. */
  #demote(draft: FileDraft): void {
    this.#sketches.push({ ...draft, why: `shows only a part of ${draft.path}` });
    this.drafts.splice(this.drafts.indexOf(draft), 1);
    this.#byPath.delete(keyOf(draft.path ?? ""));
  }

  /** Gives a nameless file the path that a later snippet of it has. */
  #name(draft: FileDraft, path: string | null): void {
    if (path === null || draft.path !== null) return;
    draft.path = path;
    this.#byPath.set(keyOf(path), draft);
  }
}

const isChangeOf = (path: string | null): string => `is a change to ${path ?? "a file"}`;

/** Whether settings are fewer than what a later excerpt of the same file shows beside what it leaves out. */
const isSmallerPart = (earlier: FileDraft, later: Snippet): boolean =>
  earlier.path !== null &&
  earlier.analysis === null &&
  earlier.outline === null &&
  hasElision(later.code) &&
  earlier.code.split("\n").length < later.code.split("\n").length;

/** A file after a change, which comes later. */
function changedTo(file: FileDraft, code: string, { fragment, path }: Snippet): Partial<FileDraft> {
  return {
    code,
    fragment,
    outline: outlineOf(file.language, code),
    analysis: analyzeFile(file.path ?? path ?? `_.${file.extension}`, code) ?? file.analysis,
  };
}

/** Tools take `docker-compose.yml` and `docker-compose.yaml` for the same file. */
const keyOf = (path: string): string => path.replace(/\.yaml$/i, ".yml");

/** The kind of a later version of a file: the whole, some of its functions, or a sketch with the reason. */
function versionKindOf(
  earlier: FileDraft,
  later: Snippet,
  imported: ReadonlySet<string>,
): "whole" | "functions" | { sketch: string } {
  if (earlier.analysis?.parses && isBroken(later)) return { sketch: brokenReason(later) };
  if (!isPartialVersion(earlier, later, imported)) return "whole";
  if (later.outline && openBrackets(later.code) > 0) return { sketch: BREAKS_OFF };
  return canBeSpliced(later) ? "functions" : { sketch: `shows only a part of ${earlier.path ?? "a file"}` };
}

const reanalyze = (draft: FileDraft, snippet: Snippet): Analysis | null =>
  analyzeFile(draft.path ?? `_.${draft.extension}`, draft.code) ?? snippet.analysis;

function importedNames(snippets: readonly Snippet[]): Set<string> {
  return new Set(
    snippets.flatMap(({ analysis }) =>
      (analysis?.imports ?? []).flatMap(({ names }) => names.map(({ name }) => name)),
    ),
  );
}
