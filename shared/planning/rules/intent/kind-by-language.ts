import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";

/** The kind of a program of which nothing else is known than its language: what is mostly written in it. */
export const KIND_BY_LANGUAGE: Partial<Record<PlanLanguage, ProjectKind>> = {
  go: "cli",
  rust: "cli",
  c: "cli",
  shell: "cli",
  powershell: "cli",
  perl: "cli",
  dart: "mobile_app",
  swift: "mobile_app",
  kotlin: "mobile_app",
  html: "web_app",
  css: "web_app",
  php: "web_app",
  sql: "database",
  yaml: "automation",
  hcl: "automation",
  formula: "automation",
  r: "data_job",
  matlab: "data_job",
  vba: "extension",
};

/** The same for files that are only named, where no code shows what they do. */
export const KIND_OF_NAMED: Partial<Record<PlanLanguage, ProjectKind>> = {
  ...KIND_BY_LANGUAGE,
  python: "cli",
  javascript: "cli",
  cpp: "cli",
  typescript: "web_app",
  ruby: "web_app",
  elixir: "web_app",
  java: "api",
  csharp: "desktop_app",
};
