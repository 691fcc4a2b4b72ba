import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { languageOfFile } from "@dreamcatcher/text/languages";
import type { PlannableDream } from "../../planner.ts";
import { planLanguageOf } from "./plan-language.ts";

/** How much of a text is searched for names of files. */
const MAX_TEXT = 200_000;

/** The paths of program files that a dream names: its documents, and what its texts mention. */
export function filesNamedIn({ dream, fragments }: PlannableDream): string[] {
  const titles = dream.documents.filter(({ url }) => url === undefined).map(({ title }) => title.trim());
  const named = [...titles.map(withoutTemplate), ...fragments.flatMap(({ content }) => pathsIn(content))];
  return [...new Set(named)].filter((path) => !IS_PRODUCT.test(path) && !IS_INSTALLED.test(path));
}

/** The language that a file of this name is written in; null for what is no program, and for settings. */
export function languageOfNamed(path: string): PlanLanguage | null {
  if (IS_CONFIG.test(path)) return null;
  const extension = /\.(\w+)$/.exec(path)?.[1] ?? "";
  const language = BY_EXTENSION[extension] ?? planLanguageOf(languageOfFile(path) ?? "");
  return language ?? (IS_SOURCE.test(path) ? "other" : null);
}

/** The paths of program files in a text. Products that are called like files are none. */
const pathsIn = (text: string): string[] =>
  (text.slice(0, MAX_TEXT).replace(ADDRESS, " ").match(PATH) ?? [])
    .filter((token) => !IS_INSTALLED.test(token))
    .map((token) => withoutTemplate(token.replace(/^[@./\\]+|[.-]+$/g, "")))
    .filter((token) => IS_SOURCE.test(token) || IS_OF_A_TOOL.test(token));

/** In folders where tools keep what they install and note: no part of what the person writes. */
const IS_INSTALLED = new RegExp(
  [
    String.raw`(?:^|[\\/])(?:node_modules|(?:site|dist)-packages`,
    String.raw`\.(?:cursor|claude|specstory|vscode|idea|venv|git|npm|cache))[\\/]`,
  ].join("|"),
);

/** Frameworks route by folders such as `[slug]` and `(tabs)`. */
const PATH = /[\w@./\\-]{2,200}(?:[([][\w.-]{1,50}[)\]][\w@./\\-]{1,200}){0,4}/g;

/** Addresses of pages, but for those of hosts of code, whose paths are those of files. */
const ADDRESS = new RegExp(
  [
    String.raw`\bhttps?:\/\/(?!(?:[\w-]+\.)?(?:github|gitlab|bitbucket|githubusercontent)\.)[^\s)\]"'\x60]*`,
    String.raw`\b(?:www\d?\.[\w-]+|localhost|(?:\d{1,3}\.){3}\d{1,3})[^\s)\]"'\x60]*`,
  ].join("|"),
  "gi",
);

const withoutTemplate = (path: string): string => path.replace(/\.(?:tmpl|j2|example|template|dist)$/, "");

const IS_SOURCE = new RegExp(
  [
    String.raw`\.(?:go|py|rs|tsx?|jsx?|mjs|mts|java|kts?|swift|dart|cs|csproj|c|h|cc|cpp|hpp|php|rb|erb|sh|ps1|sql`,
    "ya?ml|html?|s?css|vue|svelte|astro|tf|ipynb|lua|gd|tscn|exs?|heex|hs|scala|clj[cs]?|jl|r|R|xaml|cshtml|razor",
    "ino|zig|sol|tex)$",
  ].join("|"),
);

/** Templates and projects of one language. */
const BY_EXTENSION: Readonly<Record<string, PlanLanguage>> = {
  ...({ csproj: "csharp", xaml: "csharp", cshtml: "csharp", razor: "csharp" } as const),
  ...({ erb: "ruby", heex: "elixir", ino: "cpp" } as const),
};

/** Settings of tools, whatever they are written in. */
const IS_CONFIG = /(?:\.config|\.setup|rc)\.[cm]?[jt]s$/;

/** Files that the tools of one language or kind read. */
const IS_OF_A_TOOL = new RegExp(
  [
    String.raw`(?:^|[\\/])(?:Cargo\.toml|go\.mod|pyproject\.toml|CMakeLists\.txt|pom\.xml|build\.gradle|Gemfile|Podfile`,
    String.raw`Dockerfile|manifest\.json|tauri\.conf\.json|AndroidManifest\.xml|(?:fabric\.)?mod\.json|appsscript\.json)$`,
  ].join("|"),
);

const IS_PRODUCT = new RegExp(
  [
    // Initials and packages.
    String.raw`^(?:[A-Z]\.)+[A-Z]$|^(?:java|javax|android|System)\.\w+$`,
    String.raw`^(?:\w+[.-])?(?:node|next|vue|express|nuxt|three|p5|d3|chart|react|discord|alpine|socket\.io|nest`,
    String.raw`ember|backbone|day|moment|deno|bun|babylon|phaser|web3|ethers|tensorflow|math|leaflet|solid|preact)\.js$`,
  ].join("|"),
  "i",
);
