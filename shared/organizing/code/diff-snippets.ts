import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import { unifiedPatchesIn } from "@dreamcatcher/text/diff";
import { languageOfCode, languageOfFile, languageOfInfo } from "@dreamcatcher/text/languages";
import type { Code } from "@dreamcatcher/text/markdown";

const MARKED = /^[-+] ?\S/;
const MIN_LINES = 3;
const MAX_SETTINGS = 12;

/** Whether a block shows a change of a file, by its language or by its lines. */
export function isDiff({ info, code }: Code): boolean {
  if (/^(?:diff|patch)$/.test(languageOfInfo(info) ?? "")) return true;
  return /^(?:diff --git |--- a\/|@@ -\d)/m.test(code) && code.split("\n").some((line) => MARKED.test(line));
}

/**
 * The code of a block that shows changes: a file that it makes is that file, what it changes is a diff.
 * `nameOf` finds the name that the words around give to a block of such code.
 */
export function diffSnippets(block: Code, nameOf: (block: Code) => string | null): CodeSnippet[] {
  return unifiedPatchesIn(block.code).flatMap(({ path, hunks, change, made }) => {
    const shown = made ?? hunks.flatMap((hunk) => hunk.new).join("\n");
    const filename = path || nameOf({ ...block, info: "", code: shown });
    const named = filename ? { filename } : {};
    if (made === null || (path === "" && addsSettings(made, filename)))
      return [{ language: "diff", ...named, code: change }];
    if (made.split("\n").length < MIN_LINES && !filename) return [];
    const language = (filename && languageOfFile(filename)) ?? languageOfCode(made) ?? "text";
    return [{ language: clip(language, 50), ...named, code: made.trimEnd() }];
  });
}

/** Whether a few lines of a named text that only set something are put into it: alone they are hardly all. */
function addsSettings(lines: string, filename: string | null): boolean {
  const written = lines.split("\n").filter((line) => line.trim() !== "");
  return (
    filename !== null &&
    /^(?:text)?$/.test(languageOfFile(filename) ?? "") &&
    written.length <= MAX_SETTINGS &&
    written.every((line) => SETS.test(line))
  );
}

/** A setting, or the comment above one. */
const SETS = /^\s*(?:[#;].*|[\w.-]{1,80} ?[=:] ?\S.*)$/;
