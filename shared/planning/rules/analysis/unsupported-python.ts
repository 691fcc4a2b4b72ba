import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";

/**
 * Why the sandbox's Python, version 3.11, cannot parse a program that may be valid otherwise: text to follow
 * its path. Null for any other program.
 */
export function unsupportedPythonReason(code: string, language: ProjectLanguage | null): string | null {
  if (language !== "python") return null;
  const read = withoutStringsAndComments(code);
  if (NOTEBOOK_COMMAND.test(read)) return "it has commands of a notebook, which is not in the sandbox";
  return NEWER_SYNTAX.test(read) || nestedQuotes.some((nested) => nested.test(read))
    ? "it uses syntax of Python 3.12; the sandbox has 3.11"
    : null;
}

/** The code without triple-quoted strings and without whole-line comments. */
const withoutStringsAndComments = (code: string): string =>
  code.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, '""').replace(/^[ \t]*#.*$/gm, "");

/**
 * Commands of notebooks, such as `%matplotlib inline`, `%%time` and `!pip install x`; not the operator `%`.
 */
const NOTEBOOK_COMMAND = new RegExp(
  [
    String.raw`^(?:%%[a-z]\w+(?:[ \t].*)?`,
    "%(?:matplotlib|load_ext|autoreload|pip|conda|time|timeit|run|cd|env|config|pylab)" +
      String.raw`\b(?![ \t]*[%(.=]).*`,
    String.raw`![a-z][\w./-]*(?:[ \t].*)?)$`,
  ].join("|"),
  "m",
);

/** Type parameters and type aliases, which are new in Python 3.12. */
const NEWER_SYNTAX = new RegExp(
  [
    String.raw`^[ \t]*(?:class[ \t]+\w+[ \t]*\[[^\]\n]{1,500}\][ \t]*[(:]`,
    String.raw`(?:async[ \t]+)?def[ \t]+\w+[ \t]*\[[^\]\n]{1,500}\][ \t]*\(`,
    String.raw`type[ \t]+\w+[ \t]*(?:\[[^\]\n]{1,500}\][ \t]*)?=(?!=))`,
  ].join("|"),
  "m",
);

/** An f-string that contains its own quotes within braces, which is new in Python 3.12. */
const nestedQuotes = ['"', "'"].map((quote) => {
  const literal = String.raw`(?:[^${quote}\\{}\n]|\\.|\{\{|\}\}|\{[^${quote}{}\n]{1,200}\}){0,500}`;
  const other = `[^${quote}{}\\n]{0,200}`;
  const within = String.raw`\{${other}[[({,=+ ]${quote}[^${quote}\n]{0,200}${quote}${other}\}`;
  return new RegExp(
    String.raw`(?<![\w${quote}])r?fr?${quote}(?!${quote})${literal}${within}.*${quote}`,
    "im",
  );
});
