import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { languageOfFile } from "@dreamcatcher/text/languages";
import { baseName, folderOf, importName, safePath } from "../paths.ts";
import type { FileDraft } from "./versions.ts";

/** Files that many conversations have in several places; a name alone says too little of them. */
const COMMON_NAMES =
  /^(?:index|main|__init__|page|layout|route|mod|style|styles|readme|package|test|config)$/i;
const PATH =
  /(?<![\w./@:~%-])(?:\.\/)?(?:\.?[\w@()[\]+-][\w.@()[\]+-]{0,60}\/){1,12}[\w@[\]+-][\w.@[\]+-]{0,80}\.[a-z]\w{0,9}(?![\w/-])/gi;
const FOREIGN =
  /(?:^|\/)(?:node_modules|\.git|\.venv|venv|site-packages|dist|build|target|__pycache__|Users|home)\//;
/** A line of a tree: `│   ├── app.ts  # the server`. */
const BRANCH = /^([│|\s]{0,200})(?:├|└|\|--|`--|\+--)[─-]{0,4} ?([\w.@()[\]+-]{1,80})(\/?)/;

/** The paths of files, with their folders, that a conversation names: in sentences and in trees. */
export function saidPaths(fragments: readonly Pick<Fragment, "content">[]): string[] {
  const said = new Set<string>();
  for (const { content } of fragments) {
    // A bracket that is not closed in its name stands around the path.
    for (const [path] of content.matchAll(PATH))
      said.add(path.replace(/^\((?![^/]*\))/, "").replace(/^\.\//, ""));
    for (const path of treePaths(content)) said.add(path);
  }
  return [...said].filter(
    (path) =>
      path.includes("/") && safePath(path) === path && !FOREIGN.test(path) && languageOfFile(path) !== null,
  );
}

/** The files of the trees in a text, below their roots. */
function treePaths(content: string): string[] {
  const paths: string[] = [];
  let open: { depth: number; name: string }[] = [];
  for (const line of content.split("\n")) {
    const branch = BRANCH.exec(line.slice(0, 300));
    if (!branch) {
      open = [];
      continue;
    }
    const depth = (branch[1] ?? "").length;
    open = open.filter((folder) => folder.depth < depth);
    const name = branch[2] ?? "";
    if (branch[3] !== "/" && name.includes("."))
      paths.push([...open.map((each) => each.name), name].join("/"));
    else open.push({ depth, name });
  }
  return paths;
}

/**
 * Gives pieces of code the paths that the conversation says: a file named without its folder, and a nameless
 * module that defines what the file is named after. Each path is given once, and where it is the only one.
 */
export function withSaidPaths(drafts: readonly FileDraft[], said: readonly string[]): FileDraft[] {
  if (said.length === 0) return [...drafts];
  const taken = new Set(drafts.flatMap(({ path }) => path ?? []));
  const byName = Map.groupBy(said, (path) => plain(baseName(importName(path))));
  const staying = new Set(
    drafts.flatMap(({ path }) =>
      path !== null && /^[^/]+\.html?$/i.test(path) && !said.some((each) => baseName(each) === path)
        ? path
        : [],
    ),
  );
  return drafts.map((draft) => {
    if (draft.path?.includes("/") || linksToOneOf(staying, draft)) return draft;
    const names = draft.path === null ? namesOf(draft) : [baseName(importName(draft.path))];
    const found = names
      .flatMap((name) => byName.get(plain(name)) ?? [])
      .filter((path) => !taken.has(path) && fits(draft, path));
    const [only] = found;
    if (!only || found.length > 1) return draft;
    taken.add(only);
    return { ...draft, path: only };
  });
}

/** Whether a page links to others as files beside it, so that it stays with them. */
const linksToOneOf = (pages: ReadonlySet<string>, { path, language, code }: FileDraft): boolean =>
  language === "html" &&
  [...code.matchAll(/\bhref=["']([\w-]{1,60}\.html?)["'#?]/gi)].some(
    ([, name = ""]) => name !== path && pages.has(name),
  );

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;

/** The names that a nameless module's file may have: of its default export, or of what it declares. */
function namesOf({ code, analysis }: FileDraft): string[] {
  if (!analysis?.parses) return [];
  // Next.js knows a route by the methods that it exports, and its path by its folder.
  if (analysis.exports.length > 0 && analysis.exports.every((name) => METHOD.test(name))) return ["route"];
  const main = /^export default (?:async )?(?:function |class )?(\w+)/m.exec(code)?.[1];
  const named = [...new Set([...analysis.exports, ...analysis.types])].filter((name) => name !== "default");
  const name = main ?? (named.length === 1 ? named[0] : analysis.definitions[0]?.name);
  return name === undefined || COMMON_NAMES.test(name) ? [] : [name];
}

function fits(draft: FileDraft, path: string): boolean {
  if (draft.path !== null) return baseName(draft.path) === baseName(path) && folderOf(path) !== "";
  const language = languageOfFile(path);
  const isScript = (each: string | null) => each === "javascript" || each === "typescript";
  return language === draft.language || (isScript(language) && isScript(draft.language));
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, "");
