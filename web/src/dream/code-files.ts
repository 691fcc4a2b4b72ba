import type { Fragment } from "@dreamcatcher/client";
import { endOf } from "../code/language-of.ts";

export interface CodeFile {
  path: string;
  text: string;
  /** What the talk has of it: its name, or the first line of a piece that has none. */
  quote: string;
}

/**
 * The code of a dream's fragments as files. Of a file that several have, the last is its state; a piece that
 * belongs to no file is named by its number.
 */
export function codeFiles(fragments: readonly Pick<Fragment, "code_snippets">[]): CodeFile[] {
  const files = new Map<string, CodeFile>();
  let pieces = 0;
  for (const { language, filename, code } of fragments.flatMap(({ code_snippets }) => code_snippets)) {
    const path = filename ?? `code-${++pieces}.${endOf(language)}`;
    files.set(path, { path, text: code, quote: filename ?? firstLine(code) });
  }
  return [...files.values()];
}

const firstLine = (code: string): string => /\S.*/.exec(code)?.[0].trimEnd() ?? "";
