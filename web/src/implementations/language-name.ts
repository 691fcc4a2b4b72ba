/** Names of languages that are not written as other words are. */
const NAMES: Record<string, string> = {
  javascript: "JavaScript",
  typescript: "TypeScript",
  cpp: "C++",
  csharp: "C#",
  html: "HTML",
  css: "CSS",
  hcl: "HCL",
  json: "JSON",
  php: "PHP",
  sql: "SQL",
  vba: "VBA",
  yaml: "YAML",
  latex: "LaTeX",
  powershell: "PowerShell",
};

/** A language as people write it. */
export const nameOf = (language: string): string =>
  NAMES[language] ?? `${language.slice(0, 1).toUpperCase()}${language.slice(1)}`;
