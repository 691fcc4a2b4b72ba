import type { Fragment } from "@dreamcatcher/client";
import { endOf } from "../code/language-of.ts";

export interface CodeFile {
  path: string;
  text: string;
  /** The talk that it is from; null where a client imported it. */
  talk: string | null;
  /** What the talk has of it: its name, or the first line of a piece that has none. */
  quote: string;
}

/**
 * The code of a dream's fragments as files. Of a file that several have, the last is its state; a piece that
 * belongs to no file is named by its number.
 */
export function codeFiles(
  fragments: readonly Pick<Fragment, "conversation_id" | "code_snippets">[],
): CodeFile[] {
  const files = new Map<string, CodeFile>();
  let pieces = 0;
  for (const { conversation_id: talk, code_snippets } of fragments)
    for (const { language, filename, code } of code_snippets) {
      const path = filename ?? `code-${++pieces}.${endOf(language)}`;
      files.set(path, { path, text: code, talk, quote: filename ?? firstLine(code) });
    }
  return [...files.values()];
}

const firstLine = (code: string): string => /\S.*/.exec(code)?.[0].trimEnd() ?? "";
