import { scriptSources } from "@dreamcatcher/text/page-links";
import globals from "globals";
import type { Analysis } from "../analysis/analysis.ts";
import { usesDom } from "../analysis/globals.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { isStandardPythonModule } from "../assembling/packages.ts";
import { isPartial } from "../assembling/partial-code.ts";
import { baseName } from "../paths.ts";

/** The undefined names of a file, by certainty. */
export interface UndefinedNames {
  /** Nothing else can define them: the program fails where it uses them. */
  certain: string[];
  /** A host, or code that the conversation omits, may define them. */
  possible: string[];
}

const MAX_NAMES = 50;

type Code = Pick<SourceFile, "path" | "content" | "language"> & { analysis: Analysis | null };

/**
 * Sorts a file's free names into those that are certainly undefined and those that may be defined elsewhere.
 */
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

/** Whether code has signs of a whole program: a shebang, a main guard, or command-line arguments. */
export const isWholeProgram = (code: string): boolean => WHOLE_PROGRAM.test(code);

const WHOLE_PROGRAM = new RegExp(
  [
    String.raw`^#!|\b__name__\s*==|\bsys\.argv\b|\bargparse\b`,
    String.raw`\bprocess\.argv\b|\bparseArgs\(|\brequire\.main\b|\bimport\.meta\.main\b`,
  ].join("|"),
);

const APPS_SCRIPT_SERVICES = [
  "SpreadsheetApp|DriveApp|GmailApp|DocumentApp|CalendarApp|FormApp|UrlFetchApp|HtmlService",
  "PropertiesService|ScriptApp|ContentService",
].join("|");

/** Signs of code that runs in a host with globals of its own, or that handles undefined names. */
const RUNS_IN_A_HOST = new RegExp(
  [
    String.raw`==UserScript==|\bunsafeWindow\b`,
    String.raw`\b(?:${APPS_SCRIPT_SERVICES})\b`,
    String.raw`\bhass\.|\bdata\.get\(|\bmsg\.payload\b`,
    String.raw`\b(?:create|resize)Canvas\(|from ["']k6`,
    String.raw`\bdefine(?:Props|Emits|Expose|NuxtConfig|PageMeta)\(`,
    String.raw`\bget_ipython\b|\bdbutils\b|\bspark\.(?:read|sql|table)\b|\bsnakemake\b`,
    String.raw`\bimport (?:bpy|unreal|maya|hou|idaapi)\b|\bexcept NameError\b|\bgettext\b`,
  ].join("|"),
);

const KNOWN_GLOBALS = new Set(Object.values(globals).flatMap((names) => Object.keys(names)));
/** Builtins of Python 2, which code for both versions uses. */
const PYTHON_2_NAMES = new Set("basestring long raw_input reduce unichr unicode xrange".split(" "));

/** Globals of any environment, and names in the style of injected ones: `$state`, `__VERSION__`. */
const isAmbient = (name: string): boolean =>
  KNOWN_GLOBALS.has(name) || PYTHON_2_NAMES.has(name) || /^\$|^__|^_$/.test(name);

/** The usual name of a Python module, which has to be imported. */
const isWellKnownModule = (name: string): boolean =>
  isStandardPythonModule(name) || /^(?:np|pd|plt|sns|tf|torch|requests|nx)$/.test(name);

/**
 * What the pages that load a script may define for it: the names in them and in their other scripts. A page
 * that is missing, or loads external scripts, is open-ended: it may define any name.
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
  const visible = new Set(scripts.map((each) => baseName(each.path)).concat(baseName(path)));
  const texts = [...pages, ...scripts].map(({ content }) => content);
  return {
    mayDefine: (name) => texts.some((text) => hasWord(text, name)),
    isOpenEnded: sources.some((source) => !visible.has(baseName(source))),
  };
}

const hasWord = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(text);
