import { type Hunk, looseHunksOf, replaceLines, unifiedPatchesIn } from "@dreamcatcher/text/diff";
import { languageOfCode } from "@dreamcatcher/text/languages";
import { analyzeFile, analyzeUnnamed, languageOf } from "../analysis/languages.ts";
import { outlineOf } from "../analysis/outline.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { baseName } from "../paths.ts";

/** The characters of files that all changes of a dream together may search. */
const MAX_SEARCHED = 20_000_000;
const MIN_LINES = 8;

/** What becomes of a change: it is made in a file, shows a whole file, or is kept as a patch. */
export type ChangeOutcome = { file: Snippet; code: string } | { shown: Snippet } | null;

/** Carries out changes of files, shown as diffs, on the files so far. */
export class Changes {
  #searched = 0;

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
      const code =
        replaceLines(file.code, hunks) ?? replaceLines(file.code, loose) ?? replacedOnce(file.code, loose);
      if (code !== undefined) return { file, code };
      const made = loose.map((hunk) => ({ ...hunk, old: hunk.new }));
      if (replaceLines(file.code, made) !== undefined) return { file, code: file.code };
    }
    const [only, ...others] = hunks;
    const shown = only && others.length === 0 ? wholeIn(snippet, only.new) : null;
    return shown && { shown };
  }
}

/**
 * The text with changes made by the few lines right at them, where these stand in it once: what else a tool
 * shows around a change may leave lines out.
 */
function replacedOnce(code: string, hunks: readonly Hunk[]): string | undefined {
  let changed: string | undefined = code;
  for (const hunk of hunks) {
    const lines: string = `\n${trimmed(changed.split("\n"))}\n`;
    const near = [2, 1, 0].map((context) => withContext(hunk, context));
    const only: Hunk | undefined = near.find(
      ({ old }) => old.some((line) => line.trim().length >= MIN_LINE) && standsOnce(trimmed(old), lines),
    );
    changed = only && replaceLines(changed, [only]);
    if (changed === undefined) return undefined;
  }
  return changed;
}

function standsOnce(passage: string, lines: string): boolean {
  const first = lines.indexOf(`\n${passage}\n`);
  return first >= 0 && lines.indexOf(`\n${passage}\n`, first + 1) < 0;
}

const trimmed = (lines: readonly string[]): string => lines.map((line) => line.trim()).join("\n");

/** A change with at most so many lines above and below it. */
function withContext({ old, new: replacement }: Hunk, context: number): Hunk {
  const most = Math.min(old.length, replacement.length);
  let above = 0;
  while (above < most && old[above] === replacement[above]) above += 1;
  let below = 0;
  while (below < most - above && old.at(-1 - below) === replacement.at(-1 - below)) below += 1;
  const cut = (side: readonly string[]) =>
    side.slice(Math.max(0, above - context), side.length - Math.max(0, below - context));
  return { old: cut(old), new: cut(replacement) };
}

/**
 * Whether a change that could not be made is of use: not where a file here has what it writes, and not where
 * it is of a text whose name nobody says.
 */
export function isToBeKept(change: Snippet, files: readonly Snippet[]): boolean {
  const marked = (marks: RegExp) =>
    change.code.split("\n").flatMap((line) => (marks.test(line) ? line.slice(1).trim() || [] : []));
  const telling = marked(/^\+/).filter((line) => line.length >= MIN_LINE);
  if (telling.length >= (change.path === null ? MIN_WRITTEN : 1))
    for (const { code } of candidates(change, files)) {
      const lines = new Set(code.split("\n").map((line) => line.trim()));
      if (telling.filter((line) => lines.has(line)).length >= telling.length * MOST) return false;
    }
  const changed = marked(/^[-+]/);
  return change.path !== null || changed.filter((line) => IN_TEXT.test(line)).length * 2 <= changed.length;
}

/** The share of lines by which a file has a change, as formatters rewrite some. */
const MOST = 0.9;
/** Shorter lines stand in many files. */
const MIN_LINE = 12;
const MIN_WRITTEN = 2;
/** How the lines of a text in Markdown begin. */
const IN_TEXT = /^(?:#{1,6} |[-*] |\d{1,3}[.)] |\||\*\*|>)/;

/** The files that a change may be of: that of its name; without one, all, the latest first. */
function candidates({ path }: Snippet, drafts: readonly Snippet[]): readonly Snippet[] {
  if (path === null) return drafts.toReversed();
  const named = drafts.filter(
    (draft) => draft.path !== null && (draft.path === path || baseName(draft.path) === baseName(path)),
  );
  return named.length > 0 ? named : drafts.filter((draft) => draft.path === null).toReversed();
}

/** The head of a change below the first line of its file. */
const BELOW_FIRST = /^@@ -(?:[2-9]|\d{2,})/m;

/** The new side of a change as a file, where it begins and reads like a whole one. */
function wholeIn(snippet: Snippet, lines: readonly string[]): Snippet | null {
  const code = `${lines.join("\n").trim()}\n`;
  if (lines.length < MIN_LINES || BELOW_FIRST.test(snippet.code)) return null;
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
