import { isProduct } from "@dreamcatcher/organizing/products";
import { lineOf } from "@dreamcatcher/text/clip";
import type { PlannableDream } from "../../planner.ts";
import { pathsInProject } from "../analysis/paths-in-project.ts";
import { baseName } from "../paths.ts";
import { type Part, partsOf, unwrapped, weightOf } from "./parts.ts";
import { ownWords } from "./pasted.ts";
import type { Turn } from "./turns.ts";

/** A file that the conversation names, with the last that an answer says of it; empty where none does. */
export interface FileFact {
  path: string;
  said: string;
  /** The indices of the turns whose answers say something of it, in order. */
  turns: readonly number[];
}

interface Mention {
  path: string;
  said: string;
  isListed: boolean;
}

const EXTENSIONS =
  "tsx?|jsx?|[cm][jt]s|py|ipynb|rb|go|rs|java|kts?|swift|dart|[ch]|cpp|hpp|cc|cs|csproj|sln|php|vue|svelte|html?|css|s[ac]ss|less|sql|sh|zsh|ps1|bat|ya?ml|toml|jsonc?|xml|mdx?|mdc|txt|ini|cfg|conf|env|tf|exs?|heex|eex|cljs?|edn|scala|hs|lua|r|jl|csv|graphql|prisma|proto|gradle|properties|service|plist|tex|erb|twig|blade|razor|xaml|storyboard";
const LETTER = String.raw`\p{Script=Latin}\p{M}\p{N}_`;
const SEGMENT = String.raw`(?:[${LETTER}.~+@-]{1,80}|\[[\w.]{1,40}\]|\([\w-]{1,40}\))`;
/** A file's path among other words. A word such as `node.js` is a name as well. */
const PATH = new RegExp(
  String.raw`(?<![${LETTER}.:/\\@%=}-])(?:[A-Za-z]:|~|\.{1,2})?[\\/]?(?:${SEGMENT}[\\/]){0,12}[${LETTER}.~+@-]{0,80}[${LETTER}\])-]\.(?:${EXTENSIONS})(?![${LETTER}/\\-]|\.\w)`,
  "giu",
);
/** A property of a thing in code, an abbreviation, or a name that stands for one of the person's own. */
const PROPERTY = /^-?(?:this|self|super|process|\p{L})\.\w+$|(?:^|[\\/])(?:your|my)[-_]/iu;
/** A name of parts that begin with capitals, the last one as well, or what a call leaves: `).json`. */
const NAMESPACE = /\.\p{Lu}\p{Ll}\p{L}*$|^[^(]*\)/u;

const MAX_FILES = 300;
const MAX_TEXT = 20_000;
const MAX_READ = 2_000_000;
const MIN_SAID = 8;
const MAX_SAID = 240;

/** The files that a conversation names, by their first mention, with what its answers say of them. */
export function fileFacts({ dream }: PlannableDream, turns: readonly Turn[]): FileFact[] {
  const read = lastTurns(turns);
  const mentions = [
    ...dream.documents.flatMap(({ title }) => pathsIn(title).map(unsaid)),
    ...read.flatMap(({ wish, closing }, at) => [
      ...pathsIn(ownWords(wish).slice(0, MAX_TEXT)).map(unsaid),
      ...mentionsIn(partsOf(closing.slice(-MAX_TEXT))).map((mention) => ({
        ...mention,
        turn: turns.length - read.length + at,
      })),
    ]),
  ];
  const inProject = pathsInProject(mentions.map(({ path }) => path));
  const facts = new Map<string, Known>();
  for (const { path: named, said, isListed, turn } of mentions) {
    const path = inProject(named)
      .replaceAll("\\", "/")
      .replace(/^(?:\.{0,2}\/)+/, "");
    const known = facts.get(path) ?? { path, said: "", isListed: false, turns: new Set<number>() };
    if (facts.size < MAX_FILES) facts.set(path, known);
    if (said === "") continue;
    known.turns.add(turn);
    if (isListed || !known.isListed) Object.assign(known, { said, isListed });
  }
  return merged([...facts.values()]).map(({ path, said, turns: told }) => ({
    path,
    said,
    turns: [...told].sort((a, b) => a - b),
  }));
}

interface Known extends Mention {
  turns: Set<number>;
}

/** A mention that says nothing of a file. */
const unsaid = (path: string): Mention & { turn: number } => ({ path, said: "", isListed: false, turn: 0 });

/** The last turns of a conversation, as many as can be read in reasonable time. */
function lastTurns(turns: readonly Turn[]): readonly Turn[] {
  let left = MAX_READ;
  const from = turns.findLastIndex(({ wish, closing }) => {
    left -= Math.min(wish.length, MAX_TEXT) + Math.min(closing.length, MAX_TEXT);
    return left < 0;
  });
  return turns.slice(from + 1);
}

const MIN_WORKED_ON = 3;
const TEXTS = /\.(?:md|mdx|txt|csv|jsonc?|ya?ml|xml|svg)$/i;

/** Whether a conversation works on code that is elsewhere: several of its files are opened or changed. */
export const worksOnCode = ({ dream }: PlannableDream): boolean =>
  dream.documents.filter(
    ({ title, url }) => url === undefined && pathsIn(title).length > 0 && !TEXTS.test(title),
  ).length >= MIN_WORKED_ON;

/** What pages write before an underscore, so that Markdown shows it. */
const ESCAPED = /\\+(?=_)/g;

const pathsIn = (text: string): string[] =>
  [...text.replace(ESCAPED, "").matchAll(PATH)]
    .map(([path]) => path.replace(/^@/, ""))
    .filter(
      (path) =>
        !isProduct(baseName(path)) &&
        !PROPERTY.test(path) &&
        !NAMESPACE.test(path) &&
        !/(?:^|[\\/])node_modules[\\/]/.test(path) &&
        path.length <= 200,
    );

/** What the items, rows, headings and sentences of an answer say of the files that they name. */
function mentionsIn(parts: readonly Part[]): Mention[] {
  return parts.flatMap((broken, at) => {
    const part = broken.kind === "prose" ? { ...broken, text: unwrapped(broken.text) } : broken;
    if (part.kind === "code" || part.kind === "rule") return [];
    const paths = [...new Set(pathsIn(withTargets(part.text)))];
    const isListed = part.kind !== "prose" && paths.length === 1;
    return paths.map((path) => {
      const own = tellingIn(isListed ? saidOf(path, part.text) : sentenceWith(path, part.text));
      const isLead = /[:：]$/.test(own);
      const below = isLead || (isListed && own === "") ? saidBelow(parts, at) : "";
      return {
        path,
        said: isLead && below !== "" ? lineOf(`${own} ${below}`, MAX_SAID) : isLead ? "" : own || below,
        isListed,
      };
    });
  });
}

/** A text that says something besides the paths in it; empty otherwise. */
const tellingIn = (text: string): string =>
  weightOf(text.replace(PATH, "").replace(/[^\p{L}]/gu, "")) >= MIN_SAID ? text : "";

/** What the items below an item say, or what stands below a heading. */
function saidBelow(parts: readonly Part[], at: number): string {
  const part = parts[at] as Part;
  const indent = part.text.search(/\S/);
  const rest = part.kind === "row" ? [] : parts.slice(at + 1, at + 5);
  const end = rest.findIndex(({ kind, text }) =>
    part.kind === "item"
      ? kind !== "item" || text.search(/\S/) <= indent
      : part.kind === "prose"
        ? kind !== "item" && kind !== "row"
        : kind === "heading" || kind === "code" || kind === "rule",
  );
  const below = rest.slice(0, end < 0 ? rest.length : end).map(({ text }) => plain(text));
  return tellingIn(lineOf(below.join("; "), MAX_SAID));
}

/** What an item says of the file that it begins with; all of it where the path stands elsewhere in it. */
function saidOf(path: string, text: string): string {
  const words = plain(withTargets(text));
  const at = words.indexOf(path);
  const isFirst = at >= 0 && !/\p{L}/u.test(words.slice(0, at));
  const said = isFirst
    ? words.slice(at + path.length).replace(/^(?:#L\d+(?:-L?\d+)?|:\d+)?[\s"'“”():,;.–—→=|-]+/, "")
    : plain(text);
  return lineOf(said.replace(/[\s(:|–—-]+$/, ""), MAX_SAID);
}

/** A text with the paths that its links lead to in their places. */
const withTargets = (text: string): string => withLinks(text, LOCAL_LINK);

const LINK = /\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)/g;
const LOCAL_LINK = /\[[^\]\n]{0,200}\]\(((?:\/|\.{1,2}\/|[\w-]{1,80}\/)[^)\s:]{1,400})\)/g;

const withLinks = (text: string, link: RegExp): string =>
  text.includes("](") ? text.replace(link, "$1") : text;

/** A text without the marks of Markdown. */
const plain = (text: string): string =>
  withLinks(text.replace(/[ \t]+/g, " "), LINK)
    // A program in one line, where an export lost its fence.
    .replace(/`{1,3}[^`]{200,}`{1,3}/g, " ")
    .replace(/^ ?(?:[-*+•]|\d{1,3}[.)]|#{1,6}) +(?:\[[ x]\] )?/i, "")
    .replace(/\*\*|`|^ ?[|│]|[|│] ?$/g, "")
    .replace(/ ?[|│] ?/g, " – ");

/** The sentence that names a file, or what stands in brackets behind its name. */
function sentenceWith(path: string, text: string): string {
  const at = Math.max(0, text.indexOf(path));
  const begin = Math.max(...[". ", "。", "\n", "! ", ": "].map((end) => text.lastIndexOf(end, at))) + 1;
  const ends = [". ", "。", "\n", "! "]
    .map((end) => text.indexOf(end, at + path.length))
    .filter((end) => end >= 0);
  const inBrackets = /^[`*]* \(([^()\n]{20,})\)/.exec(text.slice(at + path.length))?.[1];
  const own = inBrackets ?? text.slice(Math.max(0, begin), Math.min(text.length, ...ends) + 1);
  return lineOf(plain(own), MAX_SAID);
}

/** A path that only one file's longer path ends with is that file's. */
function merged(facts: readonly Known[]): Known[] {
  const byName = Map.groupBy(facts, ({ path }) => baseName(path));
  return facts.flatMap((fact) => {
    const longer = (byName.get(baseName(fact.path)) ?? [])
      .filter(({ path }) => path.endsWith(`/${fact.path}`))
      .sort((a, b) => b.path.length - a.path.length);
    const [longest, ...others] = longer;
    if (!longest || !others.every(({ path }) => longest.path.endsWith(`/${path}`))) return [fact];
    const isBetter =
      fact.isListed === longest.isListed ? lastOf(fact) > lastOf(longest) : fact.isListed && fact.said !== "";
    if (isBetter || longest.said === "") longest.said = fact.said || longest.said;
    for (const turn of fact.turns) longest.turns.add(turn);
    return [];
  });
}

const lastOf = ({ turns }: Known): number => Math.max(-1, ...turns);
