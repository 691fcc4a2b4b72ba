import { slug } from "../text.ts";

/** The default path of an unnamed snippet, by language: folder, name and extension. */
const DEFAULT_PATHS = new Map<string, readonly [folder: string, name: string, extension: string]>([
  ["sql", ["db/queries", "query", "sql"]],
  ["html", ["public", "page", "html"]],
  ["css", ["public", "style", "css"]],
  ["scss", ["public", "style", "scss"]],
  ["less", ["public", "style", "less"]],
  ["json", ["data", "data", "json"]],
  ["csv", ["data", "data", "csv"]],
  ["yaml", ["config", "config", "yaml"]],
  ["toml", ["config", "config", "toml"]],
  ["ini", ["config", "config", "ini"]],
  ["nginx", ["config", "nginx", "conf"]],
  ["crontab", ["config", "crontab", ""]],
  ["bash", ["scripts", "run", "sh"]],
  ["powershell", ["scripts", "run", "ps1"]],
  ["batch", ["scripts", "run", "bat"]],
  ["dockerfile", ["", "Dockerfile", ""]],
  ["makefile", ["", "Makefile", ""]],
  ["markdown", ["docs", "notes", "md"]],
  ["text", ["docs", "notes", "txt"]],
  ["xml", ["data", "data", "xml"]],
  ["graphql", ["db", "schema", "graphql"]],
  ["csharp", ["snippets", "snippet", "cs"]],
  ["cpp", ["snippets", "snippet", "cpp"]],
  ["rust", ["snippets", "snippet", "rs"]],
  ["kotlin", ["snippets", "snippet", "kt"]],
  ["gitignore", ["", ".gitignore", ""]],
  ["dockerignore", ["", ".dockerignore", ""]],
  ["hcl", ["", "main", "tf"]],
  ["vue", ["src", "App", "vue"]],
  ["svelte", ["src", "App", "svelte"]],
  ["ruby", ["src", "main", "rb"]],
  ["r", ["src", "main", "R"]],
  ["lua", ["src", "main", "lua"]],
  ["perl", ["src", "main", "pl"]],
  ["elixir", ["src", "main", "exs"]],
  ["haskell", ["src", "Main", "hs"]],
  ["julia", ["src", "main", "jl"]],
  ["latex", ["", "document", "tex"]],
  ["objective-c", ["src", "main", "m"]],
  ["matlab", ["src", "main", "m"]],
]);

/** What git ignores in most repositories, with a comment or a pattern: a list of files has neither. */
const IGNORED =
  /(?<![\s\S])(?=[\s\S]*?^(?:node_modules|__pycache__|\.venv|\.env|\.DS_Store)\/?$)(?=[\s\S]*?(?:^# |^\*\.))/m;

/** Files that tools expect at a fixed path, recognized by their content. */
const WELL_KNOWN_FILES: readonly [language: string, path: string, sign: RegExp][] = [
  ["sql", "db/schema.sql", /\bcreate\s+table\b/i],
  ["html", "public/index.html", /<html\b/i],
  ["yaml", "automations.yaml", /(?<![\s\S])(?=[\s\S]*?^ *(?:- )?triggers?:)(?=[\s\S]*?^ *(?:- )?actions?:)/m],
  ["yaml", "docker-compose.yml", /^services:\s*$/m],
  ["yaml", ".github/workflows/ci.yml", /^on:[\s\S]*^jobs:/m],
  ["yaml", "esphome.yaml", /^esphome:/m],
  [
    "yaml",
    "configuration.yaml",
    /^(?:homeassistant|template|sensor|binary_sensor|switch|light|input_\w{1,20}|rest_command|shell_command|mqtt):/m,
  ],
  ["yaml", "playbook.yml", /^(?:- | {2})hosts:/m],
  ["yaml", ".gitlab-ci.yml", /^stages:/m],
  ["yaml", "prometheus.yml", /^scrape_configs:/m],
  ["yaml", "mkdocs.yml", /^site_name:/m],
  ["yaml", "pubspec.yaml", /^name:[\s\S]*^(?:dependencies|flutter|environment):/m],
  ["yaml", "template.yaml", /^(?:AWSTemplateFormatVersion|Resources):/m],
  ["yaml", "src/main/resources/application.yml", /^spring:\s*$[\s\S]*^ +url:/m],
  ["ini", "src/main/resources/application.properties", /^spring\.[\w.-]+\.ur[il] *=/m],
  ["toml", "Cargo.toml", /^\[package\][\s\S]*^edition\b/m],
  ["toml", "pyproject.toml", /^\[(?:project|build-system|tool\.poetry)\]/m],
  [
    "xml",
    "pom.xml",
    /^\s*(?:<\?xml[^>]{0,100}\?>\s*)?<project\b(?=[\s\S]*<(?:modelVersion|artifactId|dependencies|build)>)/,
  ],
  ["xml", "pom.xml", /<(?:dependency|plugin|parent)>\s*<groupId>/],
  ["json", ".vscode/launch.json", /"configurations"\s*:\s*\[\s*\{[\s\S]*"request"\s*:/],
  ["yaml", "openapi.yaml", /^openapi:/m],
  ["clojure", "deps.edn", /^\s*\{:(?:paths|deps)\b/],
  [
    "json",
    ".eslintrc.json",
    /^\s*\{[\s\S]*"(?:extends|plugins|rules)"\s*:[\s\S]*"(?:rules|env|parserOptions|extends|root)"\s*:/,
  ],
  ["json", "package.json", /^\s*\{[\s\S]*"(?:dependencies|devDependencies|scripts)"\s*:\s*\{/],
  ["json", "data/structured-data.json", /^\s*[{[]\s*"@context"\s*:/],
  ["json", "tsconfig.node.json", /"compilerOptions"\s*:[\s\S]*"include"\s*:\s*\[\s*"vite\.config/],
  ["json", "tsconfig.json", /"compilerOptions"\s*:/],
  ["json", "manifest.json", /"manifest_version"\s*:/],
  ["text", "requirements.txt", /^(?:[A-Za-z][\w.-]*(?:\[\w+\])?==[\w.]+ *\n){2,}$/],
  ["text", "CMakeLists.txt", /^cmake_minimum_required\(/m],
  ["markdown", ".gitignore", IGNORED],
  ["text", ".gitignore", IGNORED],
];

/** Where tools look for a module, by the name that it declares; a text goes by its title. */
const MODULES: readonly [language: string, declaration: RegExp, path: (name: string) => string][] = [
  ["markdown", /^# ([^\n]{1,100})/m, (name) => (slug(name) === "" ? "" : `docs/${slug(name)}.md`)],
  [
    "clojure",
    /^\(ns ([\w.-]{1,100})/m,
    (name) => `src/${name.replaceAll("-", "_").replaceAll(".", "/")}.clj`,
  ],
  [
    "elixir",
    /^defmodule ([\w.]{1,100}) do/m,
    (name) =>
      `lib/${name
        .replace(/(?<=[a-z\d])[A-Z]/g, "_$&")
        .toLowerCase()
        .replaceAll(".", "/")}.ex`,
  ],
];

function modulePathOf(language: string, code: string): string | null {
  const [, declaration, pathOf] = MODULES.find(([of]) => of === language) ?? [];
  const name = declaration?.exec(code.slice(0, 5_000))?.[1];
  return (name !== undefined && pathOf?.(name)) || null;
}

/** The path at which tools expect code with that content; null for all other code. */
export function wellKnownPathOf(language: string, code: string): string | null {
  const begin = code.slice(0, 5_000);
  const place = WELL_KNOWN_FILES.find(([of, , sign]) => of === language && sign.test(begin));
  if (place) return place[1];
  const resource = language === "yaml" && /^apiVersion:[\s\S]*?^kind:\s*(\w{1,40})/m.exec(begin)?.[1];
  return resource ? `k8s/${resource.toLowerCase()}.yaml` : null;
}

/** The default path of an unnamed snippet; another file may have it already. */
export function defaultPathOf(language: string, code: string): string {
  const place = wellKnownPathOf(language, code) ?? modulePathOf(language, code);
  if (place !== null) return place;
  const title = language === "markdown" ? slug(/^# +(.{1,200})$/m.exec(code)?.[1] ?? "", 60) : "";
  if (title !== "") return `docs/${title}.md`;
  const extension = /^[a-z\d]{1,10}$/.test(language) ? language : "txt";
  const [folder, name, own] = DEFAULT_PATHS.get(language) ?? [
    "snippets",
    /^(?:module|component|schema|service) (\w{1,60})/m.exec(code.slice(0, 5_000))?.[1] ?? "snippet",
    extension,
  ];
  return `${folder && `${folder}/`}${name}${own && `.${own}`}`;
}
