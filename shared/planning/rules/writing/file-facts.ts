import { lineOf } from "@dreamcatcher/text/clip";
import type { PlannableDream } from "../../planner.ts";
import { pathsInProject } from "../analysis/paths-in-project.ts";
import { baseName } from "../paths.ts";
import { type Part, partsOf } from "./parts.ts";
import type { Turn } from "./turns.ts";

/** A file that the conversation names, with the last that an answer says of it; empty where it only names it. */
export interface FileFact {
  path: string;
  said: string;
}

const EXTENSIONS =
  "tsx?|jsx?|[cm][jt]s|py|ipynb|rb|go|rs|java|kts?|swift|dart|[ch]|cpp|hpp|cc|cs|csproj|sln|php|vue|svelte|html?|css|s[ac]ss|less|sql|sh|zsh|ps1|bat|ya?ml|toml|jsonc?|xml|mdx?|mdc|txt|ini|cfg|conf|env|tf|exs?|heex|eex|cljs?|edn|scala|hs|lua|r|jl|csv|graphql|prisma|proto|gradle|properties|service|plist|tex|erb|twig|blade|razor|xaml|storyboard";
const SEGMENT = String.raw`(?:[\p{L}\p{N}_.~+@-]{1,80}|\[[\w.]{1,40}\]|\([\w-]{1,40}\))`;
/** A file's path among other words. A word such as `node.js` is a name as well. */
const PATH = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.:/\\@%=-])(?:[A-Za-z]:|~|\.{1,2})?[\\/]?(?:${SEGMENT}[\\/]){0,12}[\p{L}\p{N}_.~+@-]{0,80}[\p{L}\p{N}_\])-]\.(?:${EXTENSIONS})(?![\p{L}\p{N}_/\\-]|\.\w)`,
  "giu",
);
const PRODUCT =
  /^(?:node|next|nuxt|vue|react|express|three|d3|p5|chart|socket|asp|discord|alpine|ember|backbone|moment|day|bun|deno|nest|electron|tensorflow|leaflet|htmx)\.(?:js|io|net|ts)$/i;

const MAX_FILES = 300;
const MAX_TEXT = 20_000;
const MIN_SAID = 8;
const MAX_SAID = 240;

/** The files that a conversation names, in the order of their first mention, with what its answers say of them. */
export function fileFacts({ dream }: PlannableDream, turns: readonly Turn[]): FileFact[] {
  const mentions = [
    ...dream.documents.flatMap(({ title }) =>
      pathsIn(title).map((path) => ({ path, said: "", isListed: false })),
    ),
    ...turns.flatMap(({ wish, closing }) => [
      ...pathsIn(wish.slice(0, MAX_TEXT)).map((path) => ({ path, said: "", isListed: false })),
      ...mentionsIn(partsOf(closing.slice(-MAX_TEXT))),
    ]),
  ];
  const inProject = pathsInProject(mentions.map(({ path }) => path));
  const facts = new Map<string, FileFact & { isListed: boolean }>();
  for (const { path: named, said, isListed } of mentions) {
    const path = inProject(named)
      .replaceAll("\\", "/")
      .replace(/^(?:\.{0,2}\/)+/, "");
    const known = facts.get(path);
    if (!known) {
      if (facts.size < MAX_FILES) facts.set(path, { path, said, isListed });
    } else if (said !== "" && (isListed || !known.isListed)) Object.assign(known, { said, isListed });
  }
  return merged([...facts.values()]).map(({ path, said }) => ({ path, said }));
}

const pathsIn = (text: string): string[] =>
  [...text.matchAll(PATH)]
    .map(([path]) => path.replace(/^@/, ""))
    .filter((path) => !PRODUCT.test(path) && path.length <= 200);

/** What the items, rows, headings and sentences of an answer say of the files that they name. */
function mentionsIn(parts: readonly Part[]): (FileFact & { isListed: boolean })[] {
  return parts.flatMap((part, at) => {
    if (part.kind === "code" || part.kind === "rule") return [];
    const paths = [...new Set(pathsIn(part.text))];
    const isListed = part.kind !== "prose" && paths.length === 1;
    const [only = ""] = paths;
    const own = isListed ? withoutPath(part.text, only) : "";
    const said = !isListed
      ? ""
      : own.length >= MIN_SAID
        ? own
        : lineOf(
            below(parts, at)
              .map(({ text }) => plain(text))
              .join("; "),
            MAX_SAID,
          );
    return paths.map((path) => ({ path, said: isListed ? said : sentenceWith(path, part.text), isListed }));
  });
}

/** The items below an item, or what stands below a heading. */
function below(parts: readonly Part[], at: number): Part[] {
  const part = parts[at] as Part;
  const indent = part.text.search(/\S/);
  const rest = parts.slice(at + 1, at + 5);
  const end = rest.findIndex(({ kind, text }) =>
    part.kind === "item"
      ? kind !== "item" || text.search(/\S/) <= indent
      : kind === "heading" || kind === "code",
  );
  return part.kind === "row" ? [] : rest.slice(0, end < 0 ? rest.length : end);
}

/** An item without its path: what is said of it. */
const withoutPath = (text: string, path: string): string =>
  lineOf(
    plain(text.replace(path, " "))
      .replace(/^(?:[\s"'“”():,;.–—→=|-]|\d+\.)+/, "")
      .replace(/[\s(:|–—-]+$/, ""),
    MAX_SAID,
  );

/** A text without the marks of Markdown. */
const plain = (text: string): string =>
  text
    .replace(/^\s*(?:[-*+•]|\d{1,3}[.)]|#{1,6}) +(?:\[[ x]\] )?/i, "")
    .replace(/\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)/g, "$1")
    .replace(/\*\*|`|^\s*\||\|\s*$/g, "")
    .replace(/\s*\|\s*/g, " – ");

function sentenceWith(path: string, text: string): string {
  const at = text.indexOf(path);
  const begin = Math.max(...[". ", "。", "\n", "! ", ": "].map((end) => text.lastIndexOf(end, at))) + 1;
  const ends = [". ", "。", "\n", "! "]
    .map((end) => text.indexOf(end, at + path.length))
    .filter((end) => end >= 0);
  return lineOf(plain(text.slice(Math.max(0, begin), Math.min(text.length, ...ends) + 1)), MAX_SAID);
}

/** A path that only one longer path ends with is that path. */
function merged(facts: readonly (FileFact & { isListed: boolean })[]): FileFact[] {
  const byName = Map.groupBy(facts, ({ path }) => baseName(path));
  return facts.flatMap((fact) => {
    const longer = (byName.get(baseName(fact.path)) ?? []).filter(
      (other) => other !== fact && other.path.endsWith(`/${fact.path}`),
    );
    const [only] = longer;
    if (!only || longer.length > 1) return [fact];
    if (only.said === "" || (fact.isListed && !only.isListed)) only.said = fact.said || only.said;
    return [];
  });
}
