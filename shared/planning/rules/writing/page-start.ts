import { hasElision } from "@dreamcatcher/text/elision";
import { scriptSources } from "@dreamcatcher/text/page-links";
import type { SourceFile } from "../assembling/assemble.ts";
import { isWholePage } from "../assembling/partial-code.ts";
import { isPage } from "../checking/syntax.ts";
import { baseName, extensionOf, folderOf, joined } from "../paths.ts";

/** How to look at the page of a project, in Markdown; null where a browser shows none of it by itself. */
export function pageStart(files: readonly SourceFile[]): string | null {
  // Programs with markup in them, and servers that fill pages in, make the page that is to be seen.
  if (files.some(({ path }) => /^(?:[jt]sx|vue|svelte|java|kt|php|cs|rb|go)$/.test(extensionOf(path))))
    return null;
  const pages = files.filter((file) => isPage(file) && isShownAlone(file, files));
  const page =
    pages.find(({ path }) => /(?:^|\/)index\.html?$/i.test(path)) ??
    (pages.length === 1 ? pages[0] : undefined);
  if (!page) return null;
  const folder = folderOf(page.path);
  return isServed(page, files)
    ? `\`\`\`sh\npython3 -m http.server 8000${folder === "" ? "" : ` --directory ${folder}`}\n\`\`\`\n\n` +
        `Then open <http://localhost:8000/${baseName(page.path)}>: it loads files, which a browser allows from a server only.`
    : `Open \`${page.path}\` in a browser.`;
}

/** Whether a browser shows a page without a server or a build: whole, no template, with plain scripts. */
function isShownAlone(page: SourceFile, files: readonly SourceFile[]): boolean {
  const { content } = page;
  if (!isWholePage(content) || hasElision(content)) return false;
  if (/\{\{|\{%|<%|<\?php|\bth:\w+=|%PUBLIC_URL%/.test(content) || /(?:^|\/)templates\//.test(page.path))
    return false;
  return scriptsOf(page, files).every(
    ({ path, packages, analysis }) =>
      /\.m?js$/.test(path) && packages.length === 0 && analysis?.needsBuild !== true,
  );
}

/** The scripts of a project that a page loads. */
const scriptsOf = (page: SourceFile, files: readonly SourceFile[]): SourceFile[] =>
  scriptSources(page.content).flatMap((source) => {
    const path = joined(
      source.startsWith("/") ? "" : folderOf(page.path),
      source.replace(/^\/|[?#].*$/g, ""),
    );
    return files.filter((file) => file.path === path);
  });

/** Whether a page, or a script of it, loads modules or data that lie beside it. */
const isServed = (page: SourceFile, files: readonly SourceFile[]): boolean =>
  /<script\b[^>]{0,200}\btype=["']module["'][^>]{0,200}\bsrc=["'](?!https?:|\/\/)/i.test(page.content) ||
  /<script\b[^>]{0,200}\bsrc=["'](?!https?:|\/\/)[^>]{0,200}\btype=["']module["']/i.test(page.content) ||
  [page, ...scriptsOf(page, files)].some(({ content }) =>
    /\b(?:fetch|csv|json|tsv|loadJSON|getJSON)\(\s*["'`](?!https?:|\/)[\w./-]{1,100}\.(?:json|csv|tsv|txt|html|xml|md)["'`]/.test(
      content,
    ),
  );
