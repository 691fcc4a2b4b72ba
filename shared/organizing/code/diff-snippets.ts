import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import { unifiedPatchesIn } from "@dreamcatcher/text/diff";
import { languageOfCode, languageOfFile, languageOfInfo } from "@dreamcatcher/text/languages";
import type { Code } from "@dreamcatcher/text/markdown";

const MARKED = /^[-+] ?\S/;
const MIN_LINES = 3;

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
    if (made === null) return [{ language: "diff", ...named, code: change }];
    if (made.split("\n").length < MIN_LINES && !filename) return [];
    const language = (filename && languageOfFile(filename)) ?? languageOfCode(made) ?? "text";
    return [{ language: clip(language, 50), ...named, code: made.trimEnd() }];
  });
}
