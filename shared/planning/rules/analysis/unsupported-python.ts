import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";

/**
 * Why the Python of the sandbox, which is 3.11, does not read a program though it may be in order, in words that
 * follow its name; null where it does.
 */
export function unsupportedPythonReason(code: string, language: ProjectLanguage | null): string | null {
  if (language !== "python") return null;
  const read = withoutStringsAndComments(code);
  if (NOTEBOOK_COMMAND.test(read)) return "it has commands of a notebook, which is not in the sandbox";
  return NEWER_SYNTAX.test(read) || nestedQuotes.some((nested) => nested.test(read))
    ? "it uses syntax of Python 3.12; the sandbox has 3.11"
    : null;
}

/** Without what stands in quotes over several lines, and without comments of whole lines. */
const withoutStringsAndComments = (code: string): string =>
  code.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, '""').replace(/^[ \t]*#.*$/gm, "");

/** `%matplotlib inline`, `%%time`, `!pip install x`: no line of Python begins so, but one that goes on. */
const NOTEBOOK_COMMAND =
  /^(?:%%[a-z]\w+(?:[ \t].*)?|%(?:matplotlib|load_ext|autoreload|pip|conda|time|timeit|run|cd|env|config|pylab)\b(?![ \t]*[%(.=]).*|![a-z][\w./-]*(?:[ \t].*)?)$/m;

/** Parameters for types, and names of types. */
const NEWER_SYNTAX =
  /^[ \t]*(?:class[ \t]+\w+[ \t]*\[[^\]\n]{1,500}\][ \t]*[(:]|(?:async[ \t]+)?def[ \t]+\w+[ \t]*\[[^\]\n]{1,500}\][ \t]*\(|type[ \t]+\w+[ \t]*(?:\[[^\]\n]{1,500}\][ \t]*)?=(?!=))/m;

/** The quotes of an f-string within its braces, which ended it before. */
const nestedQuotes = ['"', "'"].map((quote) => {
  const literal = String.raw`(?:[^${quote}\\{}\n]|\\.|\{\{|\}\}|\{[^${quote}{}\n]{1,200}\}){0,500}`;
  const other = `[^${quote}{}\\n]{0,200}`;
  const within = String.raw`\{${other}[[({,=+ ]${quote}[^${quote}\n]{0,200}${quote}${other}\}`;
  return new RegExp(
    String.raw`(?<![\w${quote}])r?fr?${quote}(?!${quote})${literal}${within}.*${quote}`,
    "im",
  );
});
