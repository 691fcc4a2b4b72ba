import { endsAmid, openBrackets } from "@dreamcatcher/text/cut-code";
import { hasElision } from "@dreamcatcher/text/elision";
import { type Analysis, NOT_ANALYZED } from "../analysis/analysis.ts";
import { isUsualImport } from "../analysis/globals.ts";
import { isAddedTo } from "../analysis/lead.ts";
import type { Outline } from "../analysis/outline.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { baseName } from "../paths.ts";
import { wellKnownPathOf } from "./default-paths.ts";
import { isHollow, isWholeFile } from "./whole-files.ts";

/** A line of dots in place of others, in code that therefore does not parse. */
const ELLIPSIS = /^[ \t]*(?:\.\.\.|…)[,;]?[ \t]*$/m;

/** Whether a file is incomplete: it has an elision comment, or dots in place of code. */
export const isPartial = (code: string, analysis: Analysis | null): boolean =>
  hasElision(code) || (analysis?.parses === false && ELLIPSIS.test(code));

/** Whether analyzed code does not parse. */
export const isBroken = ({ analysis }: Snippet): boolean =>
  analysis !== null && analysis !== NOT_ANALYZED && !analysis.parses;

const DOES_NOT_PARSE = "does not parse";
export const BREAKS_OFF = "breaks off";

/** Why code that does not parse is no file: its answer was cut off, or it is wrong. */
export const brokenReason = ({ code }: Snippet): string => (endsAmid(code) ? BREAKS_OFF : DOES_NOT_PARSE);

/** Whether that is why a piece of code is no file. */
export const isBrokenReason = (why: string): boolean => why === DOES_NOT_PARSE || why === BREAKS_OFF;

/** Whether code that does not parse is a template (Jinja, EJS, PHP and the like). */
export const isTemplate = (code: string, analysis: Pick<Analysis, "parses"> | null): boolean =>
  analysis?.parses === false && /\{\{[^{}]*\}\}|\{%[^%]*%\}|<%[^%]*%>|<\?php\b/.test(code);

/**
 * Whether a later snippet for the same path is only a part of the file: it has an elision comment, or lacks
 * the markers of a whole file of its kind.
 */
export function isPartialByShape(earlier: Snippet, later: Snippet): boolean {
  if (hasElision(later.code) && !hasElision(earlier.code)) return true;
  return later.code.length < earlier.code.length && lacksMarkersOf(earlier, later);
}

/** Whether the earlier snippet has the markers of a whole file of its kind, and the later one does not. */
export const lacksMarkersOf = (earlier: Snippet, later: Snippet): boolean =>
  WHOLE_FILE_MARKERS.some(
    ([language, whole]) =>
      earlier.language === language && whole.test(earlier.code) && !whole.test(later.code),
  );

/** Markers of whole files: a Dockerfile's base image, a page's root, a workflow's jobs and services. */
const WHOLE_FILE_MARKERS: readonly [language: string, RegExp][] = [
  ["dockerfile", /^FROM\s/im],
  ["html", /<html\b/i],
  ["yaml", /^jobs:/m],
  ["yaml", /^services:/m],
  ["xml", /<(?:project|beans|configuration|manifest)\b/i],
];

/**
 * Whether a partial program can be spliced into the whole: its top level has only imports and declarations,
 * and no declaration has an elision.
 */
export function canBeSpliced({ code, analysis, outline }: Snippet): boolean {
  if (outline ? !outline.onlyDeclares : !analysis?.parses || analysis.hasLooseStatements) return false;
  const named = outline?.definitions ?? [...(analysis?.definitions ?? []), ...(analysis?.values ?? [])];
  return named.length > 0 && !named.some(({ from, to }) => hasElision(code.slice(from, to)));
}

/**
 * Why an unnamed snippet is not a file, as the end of a sentence that begins with "it"; null where it is one.
 * A snippet with undefined names is an excerpt, and one that only imports is of no use.
 */
export function partialReason(
  { language, analysis, outline, code }: Snippet,
  hasPage: boolean,
): string | null {
  if (QUOTED_LINES.test(code) || CUT_CHANGE.test(code)) return "shows lines of a file";
  if (isHollow(code)) return "has comments in place of code";
  const unset = language === "python" ? UNSET.exec(code)?.[1] : undefined;
  if (unset !== undefined) return `leaves out the value of ${unset}`;
  if (hasElision(code) && !(analysis && isLong(code) && isNearlyWhole(analysis, code)))
    return "leaves something out";
  if (outline) return outline.isWhole ? null : isCutProgram(outline, code) ? BREAKS_OFF : "is an excerpt";
  if (!analysis && isCodeWithin(language, code)) return "is an excerpt";
  if (!analysis) return partOf(language, code, hasPage);
  const { free, definitions, exports, types, runs } = analysis;
  if (free.length > 0 && !isNearlyWhole(analysis, code)) {
    const names = `${free.slice(0, 5).join(", ")}${free.length > 5 ? " and more" : ""}`;
    return `uses ${names}, which nothing in it defines`;
  }
  if (isDataOnly(code, analysis)) return "is data";
  if (/^\s*if __name__\s*==/.test(code)) return "is only the end of a program";
  return definitions.length + exports.length + types.length === 0 && !runs ? "only imports" : null;
}

/** Whether code is one object or list and nothing that uses it. */
const isDataOnly = (code: string, { imports, definitions, values }: Analysis): boolean =>
  imports.length + definitions.length + values.length === 0 &&
  /^\s*(?:#.*\n\s*|\/\/.*\n\s*)*[{[]/.test(code) &&
  /[}\]];?\s*$/.test(code) &&
  !/\w\(/.test(code);

/** A name at the margin that gets dots for its value. */
const UNSET = /^(\w+) = \.\.\.[ \t]*(?:#.*)?$/m;

const MIN_LINES_OF_WHOLE = 12;
const LINES_PER_NAME = 10;
/** A method outside of its class. */
const METHOD = /^(?:async )?def \w+\((?:self|cls)\b|^@(?:static|class|abstract)method\b/m;

/**
 * Whether code is a file but for a few names: forgotten imports, and one in ten lines defined elsewhere.
 * It begins at the margin and imports or defines something of its own.
 */
function isNearlyWhole({ parses, free, imports, definitions }: Analysis, code: string): boolean {
  const lines = code.split("\n").filter((line) => line.trim() !== "").length;
  return (
    parses &&
    lines >= MIN_LINES_OF_WHOLE &&
    imports.length + definitions.length > 0 &&
    !METHOD.test(code) &&
    free.filter((name) => !isUsualImport(name)).length <= lines / LINES_PER_NAME
  );
}

/** Whether HTML is a whole page and not only the content of one. */
export const isWholePage = (html: string): boolean => /<html\b|<body\b|<!doctype\b/i.test(html);

/** Whether a page has the beginning of one, and not its end. */
const isCutPage = (html: string): boolean => /<html\b/i.test(html) && !/<\/html\s*>/i.test(html);

/** Whether a program begins with declarations at the left margin, the last of which is never closed. */
const isCutProgram = ({ definitions }: Outline, code: string): boolean =>
  definitions.length > 0 && /^\n*\S/.test(code) && openBrackets(code) > 0;

/** Why commands that a person types are no file. */
export const LISTS_COMMANDS = "lists commands to type";

/** What distinguishes a script from commands that a person types. */
const SCRIPT =
  /^#!|^[ \t]*(?:set [-+]|if |for |foreach |while |until |case |function |param\b|trap |local |@echo off|[\w-]+ ?\(\) ?\{|\$\w+ ?=|setlocal)/im;

/** A command below the comment that says what it is for, under the line that names its shell. */
const ONE_COMMAND = /^#!.*\n(?:[ \t]*#.*\n){1,20}[^\n#]+\s*$/;

/** A style sheet by itself is longer. */
const MAX_RULES_LINES = 12;

/** Why code of a language that is not analyzed is a part of a file, or none; null where it is a whole. */
function partOf(language: string, code: string, hasPage: boolean): string | null {
  if (/^(?:bash|powershell|batch|fish)$/.test(language))
    return SCRIPT.test(code) && !ONE_COMMAND.test(code) ? null : LISTS_COMMANDS;
  if (language === "dockerfile") return /^FROM\s/im.test(code) ? null : "is a part of a Dockerfile";
  if (language === "makefile" && !isWholeFile("Makefile", code)) return "has no rule";
  if (/^(?:css|scss|less)$/.test(language) && !hasPage && code.split("\n").length <= MAX_RULES_LINES)
    return "has a few rules of a style sheet";
  if (language === "html" && isWholePage(code)) return isCutPage(code) ? BREAKS_OFF : null;
  if (language === "html") return "is a part of a page";
  if (isPartOfPom(language, code)) return "is a part of pom.xml";
  // Settings and data belong to the program that reads them, under the name that it knows.
  return /^(?:yaml|json|toml|ini|xml)$/.test(language) && wellKnownPathOf(language, code) === null
    ? "has no file name in the conversation"
    : null;
}

/** Whether XML is what stands in a `pom.xml`, without the project around it. */
const isPartOfPom = (language: string, code: string): boolean =>
  language === "xml" && /<(?:dependency|plugin|parent)>\s*<groupId>/.test(code) && !/<project\b/.test(code);

const MAX_ADDED_LINES = 12;

/**
 * Whether a person is told to put a named snippet into a file that is there: a few settings, or code that
 * uses what that file defines.
 */
export function isAddition({ path, language, analysis, code, lead }: Snippet): boolean {
  if (path === null || !isAddedTo(lead)) return false;
  const isShort = code.split("\n").length <= MAX_ADDED_LINES;
  if (!analysis) return isShort && language === "html" && !isWholePage(code);
  const { imports, definitions, free } = analysis;
  return free.length > 0 || (isShort && imports.length + definitions.length === 0);
}

/** The end of a change whose beginning is not shown. */
const CUT_CHANGE = /^>{5,9} REPLACE\s*$/m;

/** A comment that says which lines of a file follow: `// Line 14 in tide.js`. */
const QUOTED_LINES =
  /^\s*(?:\/\/|#|\/\*|<!--|--) ?(?:lines?|regels?|zeilen?|lignes?|l[ií]neas?|linhas?|righ?[ae]|строк[аи]|行) \d+\b/i;

/** Why a named snippet is not the file of its name, as the end of a sentence that begins with "it". */
export function namedPartReason({ language, path, analysis, outline, code }: Snippet): string | null {
  if (analysis?.parses === false && isIndented(code)) return "is an excerpt";
  if (/\.(?:go|vue|svelte)$/.test(path ?? "") && outline && !outline.isWhole) return "is an excerpt";
  if (path?.endsWith(".json") && isCutOff(code)) return "is cut off";
  if (path !== null && isPartOfJson(path, code)) return `is a part of ${path}`;
  if (QUOTED_LINES.test(code) || CUT_CHANGE.test(code)) return `shows lines of ${path ?? "a file"}`;
  if (language === "html" && !isWholePage(code) && leavesOpen(code))
    return `is a part of ${path ?? "a page"}`;
  if (isPartOfPom(language, code)) return "is a part of pom.xml";
  if (isIllustrated(code)) return "leaves something out";
  if (language === "html" && COMMENTED.test(code)) return "has only comments";
  if (path !== null && !isWholeFile(path, code)) return `is a part of ${path}`;
  if (isHollow(code)) return "has comments in place of code";
  if (analysis?.parses && onlyUses(analysis, { path, code })) return "is an excerpt";
  if (analysis?.parses && onlyImports(analysis, path ?? "")) return "only imports";
  return language === "dockerfile" ? partOf(language, code, false) : null;
}

/** Markup that is nothing but comments. */
const COMMENTED = /^(?:\s|<!--(?:[^-]|-(?!->))*-->)+$/;

const MIN_FOREIGN_NAMES = 3;

/**
 * Whether code imports and defines nothing, and uses components or many names of the file around it. A file
 * of components is none with one such name in a few lines.
 */
function onlyUses(
  { imports, definitions, values, exports, types, free, needsBuild }: Analysis,
  { path, code }: Pick<Snippet, "path" | "code">,
): boolean {
  if (imports.length + definitions.length + exports.length + types.length > 0) return false;
  const isFew = /\.[jt]sx$/.test(path ?? "") && code.trimEnd().split("\n").length <= MAX_FEW_LINES;
  return isFew ? free.length > 0 : values.length === 0 && free.length >= (needsBuild ? 1 : MIN_FOREIGN_NAMES);
}

const MAX_FEW_LINES = 5;

/** Whether a module of Python is nothing but imports of names; those of a package are for its other files. */
const onlyImports = ({ imports, definitions, values, runs }: Analysis, path: string): boolean =>
  /\.py$/.test(path) &&
  baseName(path) !== "__init__.py" &&
  !runs &&
  definitions.length + values.length === 0 &&
  imports.length > 0 &&
  imports.every(({ names }) => names.length > 0);

const MAX_ILLUSTRATION_LINES = 30;

/** Whether so few lines leave something out that they show a place in a file, and not the file. */
const isIllustrated = (code: string): boolean => !isLong(code) && hasElision(code);

const isLong = (code: string): boolean => code.split("\n").length > MAX_ILLUSTRATION_LINES;

const OPENED =
  /<(?!(?:area|br|col|hr|img|input|link|meta|source|wbr|p|li|td|tr|th|option)\b)[a-z][\w-]*(?=[\s>])/gi;

/** Whether markup opens elements that it does not close. */
const leavesOpen = (code: string): boolean =>
  (code.match(OPENED)?.length ?? 0) > (code.match(/<\/|\/>|\{%|<%|<\?/g)?.length ?? 0);

/** Settings that may have comments. */
const JSON_WITH_COMMENTS =
  /(?:^|\/)(?:[tj]sconfig[\w.-]*|\.eslintrc|\.babelrc|devcontainer|\.vscode\/[\w.-]+|\.[\w-]+rc|wrangler|deno)\.jsonc?$|\.jsonc$|\.json5$/;
const TEXT_OF_JSON = /"(?:[^"\\\n]|\\.)*"/g;

/** Whether a file of JSON is none by itself: fields alone, or dots or comments in place of values. */
function isPartOfJson(path: string, code: string): boolean {
  // The manifest is replaced where it is not valid.
  if (!/\.json[c5]?$/.test(path) || baseName(path) === "package.json" || code.includes("{{")) return false;
  if (/^\s*"[^"\n]{1,200}"\s*:/.test(code)) return true;
  if (code.split("\n").length > MAX_ILLUSTRATION_LINES) return false;
  const plain = code.replace(TEXT_OF_JSON, '""');
  return /\.\.\.|…/.test(plain) || (/\/\/|\/\*|^\s*#/m.test(plain) && !JSON_WITH_COMMENTS.test(path));
}

/** Whether code of a language that is not analyzed begins within something else. */
const isCodeWithin = (language: string, code: string): boolean =>
  /^(?:ruby|perl|php|lua|c|cpp|rust|go|swift|dart|scala|elixir|julia|r)$/.test(language) && isIndented(code);

/** Whether code begins within something else: with an indented line. */
export const isIndented = (code: string): boolean => /^(?:[ \t]*\n)*[ \t]+\S/.test(code);

/** Whether copying from a page took the backticks of code, so that it no longer parses. */
export const lacksBackticks = (code: string): boolean => code.includes("${") && !code.includes("`");

/** Why such code is not tried: text to follow its path. */
export const LOST_BACKTICKS = "its backticks were lost where it was copied from a page";

/** Whether JSON ends before its brackets are closed. */
function isCutOff(code: string): boolean {
  const plain = code.replace(TEXT_OF_JSON, "");
  return (plain.match(/[{[]/g)?.length ?? 0) > (plain.match(/[}\]]/g)?.length ?? 0);
}
