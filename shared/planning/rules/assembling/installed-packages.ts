import type { Fragment } from "@dreamcatcher/contracts/fragment";

const MAX_CHARACTERS = 1_000_000;
const INSTALL = /\b(?:pip3?|uv(?: pip)?|poetry|pipenv|conda)\s+(?:install|add)\s+([^\n`|&;<>]+)/g;
const NAME = /^[A-Za-z][\w.-]*/;

/** A package name as PyPI compares it: case, `-`, `_` and `.` make no difference. */
const normalized = (text: string): string => text.toLowerCase().replace(/[-_.]+/g, "-");

/**
 * The PyPI packages that a conversation installs, by the names of the modules they are likely to contain:
 * from `pip install` in its text and code, and from its `requirements.txt`.
 */
export function packagesInstalledIn(fragments: readonly Fragment[]): ReadonlyMap<string, string> {
  const installed = new Map<string, string>();
  const add = (text: string) => {
    const found = NAME.exec(text)?.[0];
    if (found) installed.set(normalized(found), found);
  };
  let characters = 0;
  for (const { content, code_snippets } of fragments) {
    const codes = code_snippets.map(({ code }) => code);
    for (const text of [content, ...codes]) {
      characters += text.length;
      if (characters > MAX_CHARACTERS) return installed;
      for (const [, packages = ""] of text.matchAll(INSTALL)) packages.trim().split(/\s+/).forEach(add);
    }
    for (const { filename, code } of code_snippets)
      if (/(?:^|\/)requirements[\w.-]*\.txt$/i.test(filename ?? "")) code.split("\n").forEach(add);
  }
  return installed;
}

/** The installed package that contains a module, or null. */
export const installedPackageOf = (installed: ReadonlyMap<string, string>, module: string): string | null =>
  installed.get(normalized(module)) ?? null;
