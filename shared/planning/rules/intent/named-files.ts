import type { PlannableDream } from "../../planner.ts";

/** How much of a text is searched for names of files. */
const MAX_TEXT = 200_000;

/** The paths of program files that a dream names: its documents, and what its texts mention. */
export function filesNamedIn({ dream, fragments }: PlannableDream): string[] {
  const titles = dream.documents.filter(({ url }) => url === undefined).map(({ title }) => title.trim());
  return [...new Set([...titles, ...fragments.flatMap(({ content }) => pathsIn(content))])];
}

/** The paths of program files in a text. Products that are called like files are none. */
const pathsIn = (text: string): string[] =>
  (text.slice(0, MAX_TEXT).match(/[\w@./\\-]{3,200}/g) ?? [])
    .map((token) => token.replace(/^[@./\\]+|[.-]+$|\.(?:tmpl|j2|example|template|dist)$/g, ""))
    .filter((token) => (IS_SOURCE.test(token) || IS_OF_A_TOOL.test(token)) && !IS_PRODUCT.test(token));

const IS_SOURCE = new RegExp(
  [
    String.raw`\.(?:go|py|rs|tsx?|jsx?|mjs|mts|java|kts?|swift|dart|cs|csproj|c|h|cc|cpp|hpp|php|rb|sh|ps1|sql`,
    "ya?ml|html?|s?css|vue|svelte|astro|tf|ipynb|lua|gd|exs?|heex|hs|scala|clj[cs]?|jl|xaml|ino|zig|sol|tex)$",
  ].join("|"),
);

/** Files that the tools of one language or kind read. */
const IS_OF_A_TOOL =
  /(?:^|[\\/])(?:Cargo\.toml|go\.mod|pyproject\.toml|CMakeLists\.txt|pom\.xml|build\.gradle|Gemfile|manifest\.json|tauri\.conf\.json|AndroidManifest\.xml|Podfile|Dockerfile)$/;

const IS_PRODUCT = new RegExp(
  [
    String.raw`^(?:\w+[.-])?(?:node|next|vue|express|nuxt|three|p5|d3|chart|react|discord|alpine|socket\.io|nest`,
    String.raw`ember|backbone|day|moment|deno|bun|babylon|phaser|web3|ethers|tensorflow|math|leaflet|solid|preact)\.js$`,
  ].join("|"),
  "i",
);
