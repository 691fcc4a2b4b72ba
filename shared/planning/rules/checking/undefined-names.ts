import globals from "globals";
import type { Analysis } from "../analysis/analysis.ts";
import { usesDom } from "../analysis/globals.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { isStandardPythonModule } from "../assembling/packages.ts";
import { scriptSources } from "../assembling/pages.ts";
import { isPartial } from "../assembling/partial-code.ts";
import { baseName } from "../paths.ts";

/** The names that a file uses and nothing in it defines. */
export interface UndefinedNames {
  /** Nothing else can define them: the program breaks where it comes to them. */
  certain: string[];
  /** What it runs in, or what the talk leaves out, may. */
  possible: string[];
}

const MAX_NAMES = 50;

type Code = Pick<SourceFile, "path" | "content" | "language"> & { analysis: Analysis | null };

/** Which of the names that a file lacks are faults, and which its surroundings may bring. */
export function undefinedNamesIn(file: Code, files: readonly SourceFile[]): UndefinedNames {
  const { analysis, content } = file;
  if (!analysis || analysis.free.length === 0) return { certain: [], possible: [] };
  const pages = pageContext(file, files);
  const names = analysis.free.slice(0, MAX_NAMES).filter((name) => !pages.mayDefine(name));
  if (names.length === 0) return { certain: [], possible: [] };
  if (RUNS_IN_A_HOST.test(content) || isPartial(content, analysis) || pages.isOpenEnded)
    return { certain: [], possible: names };
  const isComplete = isWholeProgram(content);
  const isModule = analysis.imports.length > 0;
  const isSure = (name: string) =>
    !isAmbient(name) &&
    (isComplete ||
      (analysis.called.includes(name)
        ? isModule || analysis.runs
        : isModule && file.language === "python" && isWellKnownModule(name)));
  return { certain: names.filter(isSure), possible: names.filter((name) => !isSure(name)) };
}

/** Whether code has what only a whole program has: a main part, or arguments that it takes. */
export const isWholeProgram = (code: string): boolean => WHOLE_PROGRAM.test(code);

const WHOLE_PROGRAM =
  /^#!|\b__name__\s*==|\bsys\.argv\b|\bargparse\b|\bprocess\.argv\b|\bparseArgs\(|\brequire\.main\b|\bimport\.meta\.main\b/;

/** Programs that run within another, which gives them names of its own. */
const RUNS_IN_A_HOST =
  /==UserScript==|\b(?:SpreadsheetApp|DriveApp|GmailApp|DocumentApp|CalendarApp|FormApp|UrlFetchApp|HtmlService|PropertiesService|ScriptApp|ContentService)\b|\bhass\.|\bdata\.get\(|\bmsg\.payload\b|\b(?:create|resize)Canvas\(|from ["']k6|\bdefine(?:Props|Emits|Expose|NuxtConfig|PageMeta)\(|\bget_ipython\b|\bdbutils\b|\bspark\.(?:read|sql|table)\b|\bimport (?:bpy|unreal|maya|hou|idaapi)\b|\bexcept NameError\b|\bgettext\b|\bsnakemake\b|\bunsafeWindow\b/;

const known = new Set(Object.values(globals).flatMap((names) => Object.keys(names)));
/** What Python 2 had, and code for both has between two `try`. */
const PYTHON_2_NAMES = new Set("basestring long raw_input reduce unichr unicode xrange".split(" "));

/** Names that tools bring, and those that are written as if one did: `$state`, `__VERSION__`. */
const isAmbient = (name: string): boolean =>
  known.has(name) || PYTHON_2_NAMES.has(name) || /^\$|^__|^_$/.test(name);

/** A module of Python that everybody calls so, and that has to be imported. */
const isWellKnownModule = (name: string): boolean =>
  isStandardPythonModule(name) || /^(?:np|pd|plt|sns|tf|torch|requests|nx)$/.test(name);

/**
 * What the pages of a project bring to a script of theirs: the names of their other scripts. A page that
 * loads more from elsewhere, or is not shown, may bring anything.
 */
function pageContext(
  { path, language, analysis }: Code,
  files: readonly SourceFile[],
): { mayDefine: (name: string) => boolean; isOpenEnded: boolean } {
  const none = { mayDefine: () => false, isOpenEnded: false };
  if (language === "python" || analysis?.modules === "commonjs") return none;
  const loads = (page: SourceFile) =>
    scriptSources(page.content).some((source) => baseName(source) === baseName(path));
  const pages = files.filter((page) => /\.html?$/i.test(page.path) && loads(page));
  if (pages.length === 0) return { ...none, isOpenEnded: usesDom(analysis) };
  const sources = pages.flatMap(({ content }) => scriptSources(content));
  const scripts = files.filter(
    (each) => each.path !== path && sources.some((source) => baseName(source) === baseName(each.path)),
  );
  const shown = new Set(scripts.map((each) => baseName(each.path)).concat(baseName(path)));
  const texts = [...pages, ...scripts].map(({ content }) => content);
  return {
    mayDefine: (name) => texts.some((text) => hasWord(text, name)),
    isOpenEnded: sources.some((source) => !shown.has(baseName(source))),
  };
}

const hasWord = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(text);
