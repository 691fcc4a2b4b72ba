import { hasElision } from "@dreamcatcher/text/elision";
import { scriptSources, stylesheetSources } from "@dreamcatcher/text/page-links";
import { usesDom } from "../analysis/globals.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { baseName, folderOf, joined, safePath } from "../paths.ts";
import { isWholePage } from "./partial-code.ts";

/** Shorter code below a page is more likely an excerpt. */
const MIN_LINES = 8;

/**
 * Gives nameless styles and scripts the names that the last page links to, where it links to one that is not
 * there: a page and its files are shown one after the other, and often only the page says their names.
 */
export function withLinkedNames(snippets: readonly Snippet[]): Snippet[] {
  const named = new Set(snippets.flatMap(({ path }) => (path === null ? [] : baseName(path))));
  const open = { style: new Set<string>(), script: new Set<string>() };
  // Nameless pages are put there.
  const usual = snippets.some(({ language, path }) => language === "html" && path !== null) ? "" : "public";
  return snippets.map((snippet) => {
    if (snippet.language === "html" && isWholePage(snippet.code)) {
      const folder = snippet.path === null ? usual : folderOf(snippet.path);
      open.style = missingFrom(named, folder, stylesheetSources(snippet.code));
      open.script = missingFrom(named, folder, scriptSources(snippet.code));
      return snippet;
    }
    const kind = kindOf(snippet);
    if (kind === null) return snippet;
    const [path, ...others] = open[kind];
    if (path === undefined || others.length > 0) return snippet;
    open[kind].clear();
    named.add(baseName(path));
    return { ...snippet, path };
  });
}

/** What a page links a nameless snippet as; null where it is no such file. */
function kindOf({ path, language, code, analysis }: Snippet): "style" | "script" | null {
  if (path !== null || hasElision(code) || code.split("\n").length < MIN_LINES) return null;
  if (language === "css") return "style";
  const isForPage = analysis?.parses === true && !analysis.needsBuild && analysis.modules !== "commonjs";
  return isForPage && (usesDom(analysis) || analysis.hostGlobals.length > 0) ? "script" : null;
}

/** The files of the project that a page in a folder links to, by names that nothing else has. */
const missingFrom = (named: ReadonlySet<string>, folder: string, sources: readonly string[]): Set<string> =>
  new Set(
    sources.flatMap((source) => {
      const path = /^(?:\w+:|\/)/.test(source) ? null : joined(folder, source.replace(/[?#].*$/, ""));
      return path !== null && safePath(path) === path && !named.has(baseName(path)) ? path : [];
    }),
  );
