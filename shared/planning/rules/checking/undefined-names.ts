import globals from "globals";
import type { SourceFile } from "../assembling/assemble.ts";
import { isPythonStandard } from "../assembling/packages.ts";
import { scriptsIn } from "../assembling/pages.ts";
import { isShownInPart } from "../assembling/partial-code.ts";
import { baseName } from "../paths.ts";
import { worksWithPage } from "../analysis/globals.ts";
import type { Reading } from "../analysis/analysis.ts";

/** The names that a file uses and nothing in it defines. */
export interface Lacked {
  /** Nothing else can define them: the program breaks where it comes to them. */
  surely: string[];
  /** What it runs in, or what the talk leaves out, may. */
  perhaps: string[];
}

const MOST_NAMES = 50;

type Code = Pick<SourceFile, "path" | "content" | "language"> & { reading: Reading | null };

/** Which of the names that a file lacks are faults, and which its surroundings may bring. */
export function lackedBy(file: Code, files: readonly SourceFile[]): Lacked {
  const { reading, content } = file;
  if (!reading || reading.free.length === 0) return { surely: [], perhaps: [] };
  const pages = onPages(file, files);
  const names = reading.free.slice(0, MOST_NAMES).filter((name) => !pages.brings(name));
  if (names.length === 0) return { surely: [], perhaps: [] };
  if (HAS_SURROUNDINGS.test(content) || isShownInPart(content, reading) || pages.isOpen)
    return { surely: [], perhaps: names };
  const isWhole = isWholeProgram(content);
  const isModule = reading.imports.length > 0;
  const isSure = (name: string) =>
    !isAmbient(name) &&
    (isWhole ||
      (reading.called.includes(name)
        ? isModule || reading.runs
        : isModule && file.language === "python" && isUsualModule(name)));
  return { surely: names.filter(isSure), perhaps: names.filter((name) => !isSure(name)) };
}

/** Whether code has what only a whole program has: a main part, or arguments that it takes. */
export const isWholeProgram = (code: string): boolean => WHOLE_PROGRAM.test(code);

const WHOLE_PROGRAM =
  /^#!|\b__name__\s*==|\bsys\.argv\b|\bargparse\b|\bprocess\.argv\b|\bparseArgs\(|\brequire\.main\b|\bimport\.meta\.main\b/;

/** Programs that run within another, which gives them names of its own. */
const HAS_SURROUNDINGS =
  /==UserScript==|\b(?:SpreadsheetApp|DriveApp|GmailApp|DocumentApp|CalendarApp|FormApp|UrlFetchApp|HtmlService|PropertiesService|ScriptApp|ContentService)\b|\bhass\.|\bdata\.get\(|\bmsg\.payload\b|\b(?:create|resize)Canvas\(|from ["']k6|\bdefine(?:Props|Emits|Expose|NuxtConfig|PageMeta)\(|\bget_ipython\b|\bdbutils\b|\bspark\.(?:read|sql|table)\b|\bimport (?:bpy|unreal|maya|hou|idaapi)\b|\bexcept NameError\b|\bgettext\b|\bsnakemake\b|\bunsafeWindow\b/;

const known = new Set(Object.values(globals).flatMap((names) => Object.keys(names)));
/** What Python 2 had, and code for both has between two `try`. */
const python2 = new Set("basestring long raw_input reduce unichr unicode xrange".split(" "));

/** Names that tools bring, and those that are written as if one did: `$state`, `__VERSION__`. */
const isAmbient = (name: string): boolean => known.has(name) || python2.has(name) || /^\$|^__|^_$/.test(name);

/** A module of Python that everybody calls so, and that has to be imported. */
const isUsualModule = (name: string): boolean =>
  isPythonStandard(name) || /^(?:np|pd|plt|sns|tf|torch|requests|nx)$/.test(name);

/**
 * What the pages of a project bring to a script of theirs: the names of their other scripts. A page that
 * loads more from elsewhere, or is not shown, may bring anything.
 */
function onPages(
  { path, language, reading }: Code,
  files: readonly SourceFile[],
): { brings: (name: string) => boolean; isOpen: boolean } {
  const none = { brings: () => false, isOpen: false };
  if (language === "python" || reading?.modules === "commonjs") return none;
  const loads = (page: SourceFile) =>
    scriptsIn(page.content).some((source) => baseName(source) === baseName(path));
  const pages = files.filter((page) => /\.html?$/i.test(page.path) && loads(page));
  if (pages.length === 0) return { ...none, isOpen: worksWithPage(reading) };
  const sources = pages.flatMap(({ content }) => scriptsIn(content));
  const scripts = files.filter(
    (each) => each.path !== path && sources.some((source) => baseName(source) === baseName(each.path)),
  );
  const shown = new Set(scripts.map((each) => baseName(each.path)).concat(baseName(path)));
  const texts = [...pages, ...scripts].map(({ content }) => content);
  return {
    brings: (name) => texts.some((text) => hasWord(text, name)),
    isOpen: sources.some((source) => !shown.has(baseName(source))),
  };
}

const hasWord = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(text);
