import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { lineOf } from "@dreamcatcher/text/clip";
import { scriptSources, stylesheetSources } from "@dreamcatcher/text/page-links";
import { usesDom } from "../analysis/globals.ts";
import { baseName } from "../paths.ts";
import { slug } from "../text.ts";
import { isWholePage } from "./partial-code.ts";
import type { PlacedFile } from "./versions.ts";

/** The inline JavaScript of a page, each script with its first line; other types of script are left out. */
export function inlineScripts(html: string): { script: string; line: number }[] {
  const page = html.replace(/<!--.*?-->/gs, (comment) => comment.replace(/[^\n]/g, " "));
  return [...page.matchAll(/<script\b([^>]{0,500})>(.*?)<\/script\b/gis)].flatMap(
    ({ 1: attributes = "", 2: script = "", index }) => {
      const type = /\btype\s*=\s*["']?([^"'\s]*)/i.exec(attributes)?.[1] ?? "";
      const isProgram = /^(?:module|(?:text|application)\/(?:java|ecma)script)?$/i.test(type);
      if (/\bsrc\s*=/i.test(attributes) || !isProgram) return [];
      return [{ script, line: page.slice(0, index + attributes.length).split("\n").length }];
    },
  );
}

/**
 * Assembles unnamed markup, style and script, if there is one of each, into one page in `public/`. A whole
 * page stays unchanged; its unnamed style and script get the names that it links to.
 */
export function assemblePage(given: readonly PlacedFile[], fragments: readonly Fragment[]): PlacedFile[] {
  const pages = given.filter(({ language, isNamed }) => language === "html" && !isNamed);
  const [page] = pages;
  if (!page || pages.length > 1 || /\{\{|\{%|<%|<\?php/.test(page.code)) return [...given];
  const unnamed = given.filter(({ isNamed }) => !isNamed);
  const linked = onlyLocalSource(stylesheetSources(page.code));
  const hasStyle = given.some(({ isNamed, path }) => isNamed && baseName(path) === linked);
  const styles = unnamed.filter(({ language }) => language === "css" && !hasStyle);
  const scripts = unnamed.filter(({ analysis }) => usesDom(analysis) && !analysis?.needsBuild);
  if (styles.length > 1 || scripts.length > 1) return [...given];
  const names = new Map<PlacedFile, string>([
    ...styles.map((style): [PlacedFile, string] => [style, linked ?? "style.css"]),
    ...scripts.map((script): [PlacedFile, string] => [
      script,
      onlyLocalSource(scriptSources(page.code)) ?? `${scriptName(script)}.js`,
    ]),
  ]);
  if (names.size === 0) return [...given];
  const title = fragments[page.fragment]?.title ?? "";
  return given.map((each) => {
    const name = names.get(each);
    if (name) return { ...each, path: `public/${name}` };
    if (each !== page) return each;
    const links = (of: readonly PlacedFile[]) => of.map((one) => names.get(one) ?? "");
    return {
      ...page,
      path: "public/index.html",
      code: isWholePage(page.code)
        ? withLaterScript(page, scripts[0], names)
        : wholePage(page.code, {
            title,
            styles: links(styles),
            scripts: links(scripts),
            isModule: scripts.some(({ analysis }) => analysis?.modules === "esm"),
          }),
    };
  });
}

const MIN_SCRIPT_LINES = 5;
/** So much of a page's own script has a later version of it. */
const SHARE_OF_SCRIPT = 0.6;

/** A whole page that loads a later version of the script that stands in it, in the place of that. */
function withLaterScript(
  page: PlacedFile,
  script: PlacedFile | undefined,
  names: ReadonlyMap<PlacedFile, string>,
): string {
  const [own, ...others] = inlineScripts(page.code).filter((each) => each.script.trim() !== "");
  const path = script && names.get(script);
  if (!own || others.length > 0 || !script || script.fragment <= page.fragment) return page.code;
  const [before, now] = [own.script, script.code].map((code) => code.split("\n").map((line) => line.trim()));
  const lines = (before ?? []).filter((line) => /\w/.test(line));
  const kept = lines.filter((line) => now?.includes(line)).length;
  if (lines.length < MIN_SCRIPT_LINES || kept < lines.length * SHARE_OF_SCRIPT) return page.code;
  const at = page.code.indexOf(own.script);
  const start = page.code.lastIndexOf("<script", at);
  const end = page.code.indexOf(">", at + own.script.length) + 1;
  return `${page.code.slice(0, start)}<script src="${path}"></script>${page.code.slice(end)}`;
}

/** The only source that is a file in the same folder. */
function onlyLocalSource(sources: readonly string[]): string | undefined {
  const own = sources.filter((source) => /^(?:\.\/)?[\w-]+\.\w+$/.test(source)).map(baseName);
  return own.length === 1 ? own[0] : undefined;
}

/** A script is named after its first definition, else after the first element that it queries. */
function scriptName({ code, analysis }: PlacedFile): string {
  const sought = /(?:querySelector\(\s*["'`][.#]?|getElementById\(\s*["'`])([\w-]+)/.exec(code)?.[1];
  return slug(analysis?.definitions[0]?.name ?? sought ?? "") || "script";
}

const wholePage = (
  body: string,
  {
    title,
    styles,
    scripts,
    isModule,
  }: { title: string; styles: readonly string[]; scripts: readonly string[]; isModule: boolean },
): string =>
  [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(lineOf(title, 100))}</title>`,
    ...styles.map((path) => `<link rel="stylesheet" href="${path}">`),
    "</head>",
    "<body>",
    body.trim(),
    ...scripts.map((path) => `<script${isModule ? ' type="module"' : ""} src="${path}"></script>`),
    "</body>",
    "</html>",
    "",
  ].join("\n");

const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
