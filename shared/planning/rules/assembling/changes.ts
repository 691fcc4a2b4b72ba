import { looseHunksOf, replaceLines, unifiedPatchesIn } from "@dreamcatcher/text/diff";
import { languageOfCode } from "@dreamcatcher/text/languages";
import { analyzeFile, analyzeUnnamed, languageOf } from "../analysis/languages.ts";
import { outlineOf } from "../analysis/outline.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { baseName } from "../paths.ts";

/** The characters of files that all changes of a dream together may search. */
const MAX_SEARCHED = 20_000_000;
const MIN_LINES = 8;
/** Shorter lines stand in many files. */
const MIN_LINE = 15;

/** What becomes of a change: it is made in a file, shows a whole file, or is kept as a patch. */
export type ChangeOutcome = { file: Snippet; code: string } | { shown: Snippet } | null;

/** Carries out changes of files, shown as diffs, on the files so far. */
export class Changes {
  #searched = 0;
  /** The lines that changes of files which are not here have written, with the path of the last. */
  readonly #written = new Map<string, string>();

  /** The path of a change without a file here: its own, or that of the change whose lines it removes. */
  pathOf({ path, code }: Snippet): string | null {
    const marked = (mark: string) =>
      code.split("\n").flatMap((line) => {
        const text = line.slice(1).trim();
        return line.startsWith(mark) && text.length >= MIN_LINE ? text : [];
      });
    const removed = marked("-");
    const known = removed.flatMap((line) => this.#written.get(line) ?? []);
    const [first] = known;
    const isMostly = known.length * 2 > removed.length && known.every((each) => each === first);
    const found = path ?? (isMostly && first !== undefined ? first : null);
    if (found !== null) for (const line of marked("+")) this.#written.set(line, found);
    return found;
  }

  /** What becomes of a change; null where the file that it changes is not known. */
  outcomeOf(snippet: Snippet, drafts: readonly Snippet[]): ChangeOutcome {
    const patches = unifiedPatchesIn(snippet.code);
    const hunks = patches.flatMap((patch) => patch.hunks);
    const loose = patches.flatMap(({ change }) => looseHunksOf(change));
    // A change without lines to find fits any file.
    const isSought = hunks.some(({ old }) => old.join("").trim() !== "");
    for (const file of isSought ? candidates(snippet, drafts) : []) {
      this.#searched += file.code.length + snippet.code.length;
      if (this.#searched > MAX_SEARCHED) break;
      const code = replaceLines(file.code, hunks) ?? replaceLines(file.code, loose);
      if (code !== undefined) return { file, code };
      const made = loose.map((hunk) => ({ ...hunk, old: hunk.new }));
      if (replaceLines(file.code, made) !== undefined) return { file, code: file.code };
    }
    const [only, ...others] = hunks;
    const shown = only && others.length === 0 ? wholeIn(snippet, only.new) : null;
    return shown && { shown };
  }
}

/** The files that a change may be of: that of its name; without one, all, the latest first. */
function candidates({ path }: Snippet, drafts: readonly Snippet[]): readonly Snippet[] {
  if (path === null) return drafts.toReversed();
  const named = drafts.filter(
    (draft) => draft.path !== null && (draft.path === path || baseName(draft.path) === baseName(path)),
  );
  return named.length > 0 ? named : drafts.filter((draft) => draft.path === null).toReversed();
}

/** The new side of a change as a file, where it begins and reads like a whole one. */
function wholeIn(snippet: Snippet, lines: readonly string[]): Snippet | null {
  const code = `${lines.join("\n").trim()}\n`;
  if (lines.length < MIN_LINES) return null;
  const { path } = snippet;
  const language = path === null ? languageOfCode(code) : languageOf({ language: "text", filename: path });
  if (language === null) return null;
  const { extension, analysis } =
    path === null
      ? analyzeUnnamed(language, code, false)
      : { extension: snippet.extension, analysis: analyzeFile(path, code, false) };
  const outline = outlineOf(language, code);
  const isWhole = analysis
    ? analysis.parses && analysis.free.length === 0 && analysis.imports.length > 0
    : outline?.isWhole === true && BEGINNING.test(lines.find((line) => /^\w|^[<#]/.test(line)) ?? "");
  return isWhole ? { ...snippet, language, code, extension, analysis, outline } : null;
}

/** The first line of a file in a language without a parser here, below its comments. */
const BEGINNING =
  /^(?:package|import|using|use|namespace|module|defmodule|<\?php|<template|<script|#include)\b/;
