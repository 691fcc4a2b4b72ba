/** What only one language has, and the languages that may hold it as well. */
const DECISIVE: readonly (readonly [language: string, sign: RegExp, alsoIn: RegExp])[] = [
  ["solidity", /^[ \t]*pragma solidity\b/m, /^$/],
  [
    "html",
    /^\s*(?:<!doctype html\b|<html\b)/i,
    /^(?:xml|xhtml|vue|svelte|astro|jinja2?|django|htmldjango|twig|liquid|blade|handlebars|hbs|mustache|ejs|erb|cshtml|razor|jsp|haml|pug|go|gohtml|angular)$/,
  ],
  [
    "python",
    /^(?:async )?def \w+\([^\n]{0,300}\)(?: ?-> ?[^\n:]{1,80})?:[ \t]*(?:#.*)?$|^(?:from [\w.]+ import [\w(*]|import (?:numpy|pandas|os|sys|re|requests|torch|tensorflow|random|time|json)(?: as \w+)?[ \t]*$)/m,
    /^(?:bash|fish|console|powershell|batch|dockerfile|yaml|sql|nix|cython|pyx|starlark|bazel|snakemake|sage|nim|mojo)$/,
  ],
  [
    "javascript",
    /\b(?:document|window)\.(?:getElementById|querySelector|querySelectorAll|createElement|addEventListener)\(|\bconsole\.(?:log|error|warn)\(|\bmodule\.exports\b|\.getContext\(["']2d["']\)|\.addEventListener\(["']/,
    /^(?:typescript|vue|svelte|astro|html|xml|coffeescript|json|dart|rust|go|bash|yaml|console|reason|rescript|purescript|elm|jinja2?|django|twig|liquid|blade|handlebars|hbs|mustache|ejs|erb|cshtml|razor|jsp|haml|pug|glsl)$/,
  ],
];

/** Without any of these, code is not in the language. */
const NECESSARY: Readonly<Record<string, RegExp>> = {
  kotlin: /\b(?:fun|val|package|companion)\b/,
  vbnet: /\b(?:Sub|Dim|Module|Imports|End)\b/,
  vba: /\b(?:Sub|Dim|End)\b/,
  ruby: /\bend\b/,
  lua: /\b(?:end|local)\b/,
  php: /<\?|\$\w/,
  perl: /[$@%]\w/,
  csharp: /\b(?:using|namespace|public|private|static)\b/,
  java: /\b(?:public|private|import java|static|package)\b/,
  swift: /\b(?:func|import|struct)\b/,
  c: /#include|\b(?:int|void|char)\b/,
  cpp: /#include|\b(?:int|void|char|auto)\b/,
  arduino: /\bvoid\b/,
  scala: /\b(?:def|val|object)\b/,
  r: /<-/,
  python: /^[ \t]*(?:def|import|from|class|for|while|if|with|print)\b/m,
  css: /^$/,
  scss: /^$/,
  less: /^$/,
  makefile: /^\t@?\w/m,
  sql: /\b(?:select|insert|create|update|delete)\b/i,
};

/** Texts that show code of others. */
const IS_CONTAINER = /^(?:markdown|text|diff|patch|console|latex|rst|org|asciidoc)$/;
const MAX_READ = 20_000;

/**
 * The language of a block whose label cannot be right: pages of assistants guess their labels. Null where the
 * label may be right, or nothing tells which it is.
 */
export function languageMeant(declared: string, code: string): string | null {
  if (IS_CONTAINER.test(declared)) return null;
  const read = code.slice(0, MAX_READ);
  const [meant, , alsoIn] = DECISIVE.find(([, sign]) => sign.test(read)) ?? [];
  if (meant === undefined || meant === declared || alsoIn?.test(declared)) return null;
  // What stands for itself needs no more; scripts resemble each other.
  if (meant === "solidity" || (meant === "html" && declared !== "php")) return meant;
  return NECESSARY[declared]?.test(read) === false ? meant : null;
}
