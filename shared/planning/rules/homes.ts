/** Where a nameless snippet of a language goes: folder, name and ending. */
const homes = new Map<string, readonly [folder: string, name: string, ending: string]>([
  ["sql", ["db", "queries", "sql"]],
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

/** The path that a snippet without a name would have; it need not be free. */
export function homeOf(language: string, code: string): string {
  if (language === "sql" && /\bcreate\s+table\b/i.test(code.slice(0, 5_000))) return "db/schema.sql";
  if (language === "html" && /<html\b/i.test(code.slice(0, 2_000))) return "public/index.html";
  const ending = /^[a-z\d]{1,10}$/.test(language) ? language : "txt";
  const [folder, name, own] = homes.get(language) ?? ["snippets", "snippet", ending];
  return `${folder && `${folder}/`}${name}${own && `.${own}`}`;
}
