import type { Analysis } from "../analysis/analysis.ts";
import type { Snippet } from "../analysis/snippets.ts";

/** A comment that stands for what is left out: `# ...`, `// rest of the file`, `<!-- existing rows -->`. */
const ELISION = new RegExp(
  [
    String.raw`^[ \t]*(?:#|\/\/|--|\/\*|<!--|\{\/\*)[ \t]*(?:`,
    [
      String.raw`\.\.\.|…`,
      String.raw`(?:the |your |all )?(?:rest|other|existing|remaining|previous)\b[^\n]{0,60}(?:\.\.\.|…)`,
      String.raw`(?:the )?rest of (?:the|your|my|this)\b[\w './-]{0,40}(?:\*\/\}?)?[ \t]*$`,
      String.raw`(?:your |the )?(?:other|existing|remaining|previous) (?:code|content|imports?|lines|fields|rows|routes|settings|methods|functions|services|steps|rules|styles|options|entries)(?: here| as before| unchanged)?[ \t]*(?:-->|\*\/\}?)?[ \t]*$`,
      String.raw`(?:same as (?:before|above)|unchanged|as before)\b`,
    ].join("|"),
    ")",
  ].join(""),
  "im",
);

/** Whether a piece says of itself that it leaves something out. */
export const hasElision = (code: string): boolean => ELISION.test(code);

/** A line that stands for others, in code that it keeps from parsing. */
const ELLIPSIS = /^[ \t]*(?:\.\.\.|…)[,;]?[ \t]*$/m;

/** Whether a file is shown only in part: it says so, or has three dots for code. */
export const isPartial = (code: string, analysis: Analysis | null): boolean =>
  hasElision(code) || (analysis?.parses === false && ELLIPSIS.test(code));

/** Whether a program is written in the language of templates, out of which something else makes the program. */
export const isTemplate = (code: string, analysis: Pick<Analysis, "parses"> | null): boolean =>
  analysis?.parses === false && /\{\{[^{}]*\}\}|\{%[^%]*%\}|<%[^%]*%>|<\?php\b/.test(code);

/** Whether a piece is a change to a file, written as what goes and what comes. */
export const isPatch = ({ language, code }: Snippet): boolean =>
  language === "diff" ||
  language === "patch" ||
  /^(?:diff --git |@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@)/m.test(code);

/**
 * Whether a piece shown under the name of a file is only a part of it, by its shape: it leaves out, by its own words,
 * what the file had, or lacks what makes it a whole file of its kind.
 */
export function isPartialByShape(earlier: Snippet, later: Snippet): boolean {
  if (hasElision(later.code) && !hasElision(earlier.code)) return true;
  return later.code.length < earlier.code.length && lacksMarkersOf(earlier, later);
}

/** Whether the earlier piece is a whole file of its kind, and the later one is not. */
export const lacksMarkersOf = (earlier: Snippet, later: Snippet): boolean =>
  WHOLE_FILE_MARKERS.some(
    ([language, whole]) =>
      earlier.language === language && whole.test(earlier.code) && !whole.test(later.code),
  );

/** What whole files of some kinds have: a Dockerfile its base, a page its root, a workflow its jobs, services their key. */
const WHOLE_FILE_MARKERS: readonly [language: string, RegExp][] = [
  ["dockerfile", /^FROM\s/im],
  ["html", /<html\b/i],
  ["yaml", /^jobs:/m],
  ["yaml", /^services:/m],
];

/**
 * Whether a part of a program can be put into the rest of it: at its top are imports and named things alone, and what
 * it leaves out is not in the middle of one.
 */
export function canBeSpliced({ code, analysis }: Snippet): boolean {
  if (!analysis?.parses || analysis.hasLooseStatements) return false;
  const named = [...analysis.definitions, ...analysis.values];
  return named.length > 0 && !named.some(({ from, to }) => hasElision(code.slice(from, to)));
}

/**
 * Why a nameless piece of a program is no file of its own, in words that follow "it"; null where it is one. What
 * uses names that it lacks is quoted from the middle of something, and what does nothing has nothing to give.
 */
export function partialReason({ analysis, code }: Snippet): string | null {
  if (hasElision(code)) return "leaves something out";
  if (!analysis) return null;
  const { free, definitions, exports, types, runs } = analysis;
  if (free.length > 0)
    return `uses ${free.slice(0, 5).join(", ")}${free.length > 5 ? " and more" : ""}, which nothing in it defines`;
  return definitions.length + exports.length + types.length === 0 && !runs ? "only imports" : null;
}
