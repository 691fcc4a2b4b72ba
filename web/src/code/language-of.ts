/** Languages that code is shown in, by the ends of file names; the first end of each is the usual one. */
const LANGUAGES = {
  js: "javascript",
  mjs: "javascript",
  cjs: "javascript",
  jsx: "javascript",
  ts: "typescript",
  mts: "typescript",
  tsx: "tsx",
  py: "python",
  json: "json",
  ipynb: "json",
  md: "markdown",
  html: "html",
  css: "css",
  sh: "bash",
  yml: "yaml",
  yaml: "yaml",
  toml: "toml",
  sql: "sql",
  go: "go",
  rs: "rust",
  java: "java",
  kt: "kotlin",
  php: "php",
  c: "c",
  h: "c",
  tf: "hcl",
} as const;

export type CodeLanguage = (typeof LANGUAGES)[keyof typeof LANGUAGES];

/** The language of a file, by its name; undefined for one that is shown as plain text. */
export function languageOf(path: string): CodeLanguage | undefined {
  const end = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.entries(LANGUAGES).find(([each]) => each === end)?.[1];
}

/** How the name of a file in a language ends, without the dot: `txt` for one that is not known here. */
export const endOf = (language: string): string =>
  Object.entries(LANGUAGES).find(([, each]) => each === language)?.[0] ?? "txt";
