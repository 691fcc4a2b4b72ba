import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import { isUnspaced } from "@dreamcatcher/text/unspaced";
import type { ParsedConversation } from "../parsed-conversation.ts";
import { isGeneric } from "./generic.ts";
import { projectFolder } from "./project-folder.ts";

/** What a conversation is about, by a name of its own. */
export interface Product {
  name: string;
  /** Whether a file that stands for the whole, such as its README, gives the name, rather than a folder. */
  isTold: boolean;
}

const MAX_WORDS = 9;
const MAX_LENGTH = 80;

/** Files that name the whole, those first that name it for people, each with where the name stands. */
const NAMING: [file: RegExp, name: RegExp][] = [
  [/(?:^|\/)readme(?:\.md)?$/i, /^\s*(?:<h1[^>]*>|# )([^\n<]+)/],
  [/(?:^|\/)(?:manifest\.json|[\w.-]+\.webmanifest|app\.json)$/, /"name"\s*:\s*"([^"\n]+)"/],
  [/(?:^|\/)index\.html$/, /<title>([^<{]+)<\/title>/i],
  [/(?:^|\/)package\.json$/, /^\{\s*"name"\s*:\s*"([^"\n]+)"/],
  [
    /(?:^|\/)(?:pyproject|Cargo)\.toml$/,
    /^\[(?:project|package|tool\.poetry)\]\s*\n(?:[^[\n]*\n)*?name\s*=\s*["']([^"'\n]+)/m,
  ],
  [/(?:^|\/)(?:hugo|config)\.toml$/, /^title\s*=\s*["']([^"'\n]+)/m],
  [/(?:^|\/)pubspec\.ya?ml$/, /^name:\s*["']?([\w-]+)/m],
  [/(?:^|\/)pom\.xml$/, /^(?:(?!<dependenc|<plugin)[\s\S])*?<artifactId>([^<\n]+)</],
];

/**
 * The name of the product that a conversation makes or changes: that of its README, its manifest or its page,
 * in the outermost folder that has one, else that of the folder of the project in paths. Null where none is
 * given, or where several are of equal rank.
 */
export function productOf(
  conversation: ParsedConversation,
  snippets: readonly CodeSnippet[],
): Product | null {
  for (const [file, name] of NAMING) {
    const named = snippets.filter(({ filename }) => file.test(placeOf(filename)));
    const depth = Math.min(...named.map(({ filename }) => depthOf(filename)));
    const [outermost, ...others] = named.filter(({ filename }) => depthOf(filename) === depth);
    if (!outermost || others.some(({ filename }) => filename !== outermost.filename)) continue;
    if (!standsForAll(outermost, snippets)) continue;
    const found = nameIn(name.exec(outermost.code.slice(0, 20_000).replace(PARENT, ""))?.[1] ?? "");
    if (found) return { name: found, isTold: true };
  }
  const said = nameIn(saidIn(conversation));
  if (said) return { name: said, isTold: true };
  const folder = nameIn(projectFolder(conversation) || remoteIn(conversation));
  return folder ? { name: folder, isTold: false } : null;
}

/** A name as only products have it: BeeShop, ROOMba. */
const NAME = String.raw`((?:[A-Z][A-Za-z\d]*[a-z\d][A-Z]|[A-Z]{2,}[a-z])[A-Za-z\d]*)`;
const BUILT = new RegExp(
  String.raw`\b(?:building|creating|developing|making|maintain|working on) (?:the |our |my |an? )?${NAME}(?: (?:app|application|extension|game|library|platform|plugin|project|site|tool|website))?\b`,
);
const CODE_BASE = new RegExp(String.raw`\b(?:the|our|my) ${NAME} (?:monorepo|repo|repository|code ?base)\b`);

/** The product that the person says at first to build or to work in: "in the BeeShop repository". */
function saidIn({ turns: [first] }: ParsedConversation): string {
  for (const { text } of first?.asked ?? []) {
    const opening = text.slice(0, 1_000);
    const name = BUILT.exec(opening)?.[1] ?? CODE_BASE.exec(opening)?.[1];
    if (name && !HOSTS.test(name)) return name;
  }
  return "";
}

const HOSTS = /^(?:GitHub|GitLab|JavaScript|TypeScript|BitBucket)$/i;

/** The repository that is pushed to or pulled from, as git prints it. */
const REMOTE =
  /(?:^|\s)(?:To|From|origin) (?:https:\/\/|git@)[\w.-]+[:/][\w.-]+\/([\w.-]+?)(?:\.git)?(?=\s|$)|\/([\w.-]+)\/pull\/new\//;

function remoteIn({ turns }: ParsedConversation): string {
  for (const { asked, answered } of turns)
    for (const { text } of [...asked, ...answered]) {
      const [, pushed, proposed = ""] = REMOTE.exec(text.slice(0, MAX_OUTPUT)) ?? [];
      if (pushed ?? proposed) return pushed ?? proposed;
    }
  return "";
}

const MAX_OUTPUT = 100_000;

/** What a Maven project is built upon, which has a name of its own. */
const PARENT = /<parent>[\s\S]*?<\/parent>/;

const placeOf = (filename: string | undefined): string => (filename ?? "").replaceAll("\\", "/");
const depthOf = (filename: string | undefined): number => placeOf(filename).split("/").length;

/** Whether at least half of the named files are in the folder of this one. */
function standsForAll({ filename }: CodeSnippet, snippets: readonly CodeSnippet[]): boolean {
  const folder = placeOf(filename).replace(/[^/]*$/, "");
  const places = snippets.flatMap((each) => (each.filename ? [placeOf(each.filename)] : []));
  return places.filter((place) => place.startsWith(folder)).length * 2 >= places.length;
}

/** A name without signs, its version and what is said of it; empty where it would fit any project. */
function nameIn(text: string): string {
  const name = text
    .replace(/&amp;/g, "&")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(?:\p{Extended_Pictographic}|\ufe0f|\u200d)+|[*`]/gu, "")
    .replace(/^@[\w-]+\//, "")
    .replace(/\s*[([（].*$/, "")
    .split(/\s[-–—|·]\s|[:：]\s|(?<=\S)\s*[|–—]\s*(?=\S)/)[0]
    ?.replace(/_/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.!]+$/, "");
  if (!name || name.length > MAX_LENGTH || name.split(" ").length > MAX_WORDS || /[{}<>$%\\]/.test(name))
    return "";
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const isAny = words.every(
    (word) => OF_ANYTHING.has(word) || /^\d+$/.test(word) || (word.length < 3 && !isUnspaced(word)),
  );
  return isAny || isGeneric(name) ? "" : name;
}

/** Words of which names consist that templates and tutorials give, or that name a part. */
const OF_ANYTHING = new Set(
  `my your the a an of for and with to new hello world app apps application web website site page home index main
  project projects proyecto projeto projet projekt progetto proyectos repo repository package module library demo
  example examples sample test tests tutorial template starter boilerplate scaffold skeleton monorepo workspace
  name title untitled readme docs documentation document overview introduction guide getting started quick start
  installation setup usage changelog todo notes tmp temp src lib api rest backend frontend front back end server
  client service core common shared utils ui gui cli bot script scripts code default react vite next nuxt vue
  angular svelte node express typescript javascript python django flask fastapi spring boot java flutter rust go
  create login registration register about contact admin user email chat phase step part week
  day hw homework assignment lab class tarea aufgabe`.split(/\s+/),
);
