import { scriptSources } from "@dreamcatcher/text/page-links";
import type { SourceFile } from "../assembling/assemble.ts";
import { inlineScripts } from "../assembling/pages.ts";
import { isPartial, isTemplate, LOST_BACKTICKS, lacksBackticks } from "../assembling/partial-code.ts";
import { folderOf, joined } from "../paths.ts";
import type { DraftCheck } from "./how.ts";
import { isPage } from "./syntax.ts";
import { transitiveImports } from "./transitive-imports.ts";

const MAX_PAGES = 10;

/** Checks that pages load with their scripts, without an error. What they draw and play is not looked at. */
export const pageChecks = (files: readonly SourceFile[]): DraftCheck[] =>
  files
    .filter((file) => isPage(file) && pageNotLoadedReason(file, files) === null)
    .slice(0, MAX_PAGES)
    .map((page) => ({
      kind: "page",
      path: page.path,
      ran: page.path,
      expects: "it loads with its scripts, without an error",
      quote: null,
      how: { by: "page", path: page.path },
      fragment: page.fragment,
      runs: scriptsOf(page, files).map(({ path }) => path),
    }));

/** Why a page is not loaded: text to follow its path. Null where it is. */
export function pageNotLoadedReason(page: SourceFile, files: readonly SourceFile[]): string | null {
  const { content } = page;
  if (isTemplate(content, { parses: false })) return "it is a template";
  if (isPartial(content, null)) return "the conversation shows only a part of it";
  if (inlineScripts(content).some(({ script }) => lacksBackticks(script))) return LOST_BACKTICKS;
  const own = scriptSources(content).filter((source) => !isElsewhere(source));
  if (own.length === 0 && inlineScripts(content).length === 0)
    return "it has no scripts of its own that could be tried";
  const missing = own.find((source) => fileAt(source, page, files) === undefined);
  if (missing) return `it loads ${missing}, which the conversation does not contain`;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const loaded = scriptsOf(page, files).flatMap((script) => [...transitiveImports(script, byPath)]);
  if ([content, ...loaded.map((script) => script.content)].some((text) => EXTENSION_API.test(text)))
    return "it needs what a browser defines for its extensions";
  const unready = loaded.find((script) => needsBuild(script) || script.packages.length > 0);
  return unready ? `it loads ${unready.path}, which needs a build` : null;
}

/** What only the pages and scripts of an extension have. */
const EXTENSION_API =
  /(?<![\w$.])(?:chrome|browser)\.(?:runtime|storage|tabs|action|scripting|commands|contextMenus|i18n|sidePanel|devtools|notifications|alarms|windows|webRequest|declarativeNetRequest)\b/;

const isElsewhere = (source: string): boolean => /^(?:[a-z][\w+.-]*:|\/\/)/i.test(source);

const needsBuild = ({ path, analysis }: SourceFile): boolean =>
  !/\.m?js$/.test(path) || analysis?.needsBuild === true;

const scriptsOf = (page: SourceFile, files: readonly SourceFile[]): SourceFile[] =>
  scriptSources(page.content).flatMap((source) => fileAt(source, page, files) ?? []);

/** The file that a page's address means: beside the page, or from the root of the site. */
function fileAt(source: string, page: SourceFile, files: readonly SourceFile[]): SourceFile | undefined {
  const path = source.replace(/[?#].*$/, "");
  const places = [joined(folderOf(page.path), path), ...(path.startsWith("/") ? [joined("", path)] : [])];
  return files.find((file) => places.includes(file.path));
}
