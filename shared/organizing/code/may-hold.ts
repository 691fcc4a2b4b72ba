import { languageOfFile } from "@dreamcatcher/text/languages";
import { isComment, isSurelyCode } from "./code-lines.ts";

/** What at least one line of a file has, by languages whose lines are not like those of programs. */
const SIGNS = new Map<string, RegExp>([
  ["json", /^\s*(?:[[{"\d]|\/\/|\/\*|#|true|false|null)/],
  ["toml", /^\s*\[.+\]|^[^=\n]+=/m],
  ["ini", /^\s*\[.+\]|^[^=\n]+=/m],
  ["yaml", /^\s*(?:- )?["'\w.${/-][^:\n]*:(?:\s|$)|^\s*- /m],
]);
/** Languages in which any text is valid. */
const ANY_TEXT = new Set(["markdown", "text", "csv", "latex", "dockerfile", "makefile"]);

/**
 * Whether code without a language of its own may be what a file of that name holds: settings that look like
 * settings, a program with a line of code. A tree of folders or a program's output is neither.
 */
export function mayHold(filename: string, code: string): boolean {
  const language = languageOfFile(filename);
  if (language === null || ANY_TEXT.has(language)) return true;
  const sign = SIGNS.get(language);
  if (sign) return sign.test(code);
  const lines = code.split("\n");
  return lines.some((line, at) => isSurelyCode(line, lines[at + 1] ?? "") || isComment(line));
}
