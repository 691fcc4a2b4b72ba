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
  ["ruby", ["snippets", "snippet", "rb"]],
  ["kotlin", ["snippets", "snippet", "kt"]],
]);

/** Files that tools expect at a fixed path, recognized by their content. */
const WELL_KNOWN_FILES: readonly [language: string, path: string, sign: RegExp][] = [
  ["sql", "db/schema.sql", /\bcreate\s+table\b/i],
  ["html", "public/index.html", /<html\b/i],
  ["yaml", "automations.yaml", /(?<![\s\S])(?=[\s\S]*?^ *(?:- )?triggers?:)(?=[\s\S]*?^ *(?:- )?actions?:)/m],
  ["yaml", "docker-compose.yml", /^services:\s*$/m],
  ["yaml", ".github/workflows/ci.yml", /^on:[\s\S]*^jobs:/m],
  ["yaml", "openapi.yaml", /^openapi:/m],
  ["json", "package.json", /^\s*\{[\s\S]*"(?:dependencies|devDependencies|scripts)"\s*:\s*\{/],
  ["json", "tsconfig.json", /"compilerOptions"\s*:/],
  ["json", "manifest.json", /"manifest_version"\s*:/],
  ["text", "requirements.txt", /^(?:[A-Za-z][\w.-]*(?:\[\w+\])?==[\w.]+ *\n){2,}$/],
  ["go", "main.go", /^package main\b[\s\S]*^func main\(/m],
];

/** The default path of an unnamed snippet; another file may have it already. */
export function defaultPathOf(language: string, code: string): string {
  const begin = code.slice(0, 5_000);
  const place = WELL_KNOWN_FILES.find(([of, , sign]) => of === language && sign.test(begin));
  if (place) return place[1];
  const resource = language === "yaml" && /^apiVersion:[\s\S]*?^kind:\s*(\w{1,40})/m.exec(begin)?.[1];
  if (resource) return `k8s/${resource.toLowerCase()}.yaml`;
  const extension = /^[a-z\d]{1,10}$/.test(language) ? language : "txt";
  const [folder, name, own] = DEFAULT_PATHS.get(language) ?? ["snippets", "snippet", extension];
  return `${folder && `${folder}/`}${name}${own && `.${own}`}`;
}
