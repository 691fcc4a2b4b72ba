import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { lineOf } from "@dreamcatcher/text/clip";
import { withoutDenied } from "@dreamcatcher/text/negation";
import { type CodePiece, isProgram } from "./code.ts";
import { LANGUAGE_WORDS } from "./language-words.ts";
import type { Said } from "./said.ts";
import { forceOf } from "./sentence-force.ts";

/** Words that name a language only for a kind of project that is written in it. */
const ONLY_FOR: Partial<Record<PlanLanguage, readonly ProjectKind[]>> = {
  sql: ["database"],
  yaml: ["automation"],
  html: ["web_app", "extension"],
  css: ["web_app"],
};

/** Data and settings beside a program say little of its language. */
const WEIGHT_BESIDE: Partial<Record<PlanLanguage, number>> = {
  json: 0.05,
  markdown: 0.02,
  yaml: 0.2,
  sql: 0.4,
  shell: 0.6,
  other: 0.3,
  css: 0.4,
};
/** Kinds that may be written in a language of data or settings alone. */
const ALONE_IN: Partial<Record<PlanLanguage, readonly ProjectKind[]>> = {
  sql: ["database", "data_job", "automation"],
  yaml: ["automation", "data_job"],
  json: ["automation", "extension", "data_job"],
  css: ["web_app", "extension"],
  markdown: [],
};
const IS_OWN: Partial<Record<ProjectKind, readonly PlanLanguage[]>> = {
  automation: ["yaml", "hcl", "shell", "json", "powershell", "formula", "other"],
  database: ["sql"],
};

export interface LanguageChoice {
  language: PlanLanguage | null;
  evidence: string | null;
}

/**
 * The language that a project is written in: that of most of its code, where the person names another, that
 * one; null where nothing says it.
 */
export function chooseLanguage(
  kind: ProjectKind,
  pieces: readonly CodePiece[],
  said: readonly Said[],
): LanguageChoice {
  const scores = new Map<PlanLanguage, { score: number; evidence: string }>();
  const add = (language: PlanLanguage, score: number, evidence: string) => {
    const before = scores.get(language);
    scores.set(language, { score: (before?.score ?? 0) + score, evidence: before?.evidence ?? evidence });
  };
  for (const [language, share, evidence] of sharesOf(kind, pieces)) add(language, share, evidence);
  for (const [language, pattern] of LANGUAGE_WORDS) {
    const kinds = ONLY_FOR[language];
    if (kinds && !kinds.includes(kind)) continue;
    let best = { score: 0, text: "" };
    for (const { text, weight } of said) {
      const found = pattern.exec(withoutDenied(text));
      if (!found) continue;
      const score = weight * forceOf(text, found.index);
      if (score > best.score) best = { score, text };
    }
    if (best.score > 0) add(language, best.score * 1.5, lineOf(best.text, 300));
  }
  for (const [language, kinds] of Object.entries(ALONE_IN))
    if (!kinds.includes(kind)) scores.delete(language as PlanLanguage);
  const [first] = [...scores].sort(([, a], [, b]) => b.score - a.score);
  if (!first || kind === "document" || first[1].score < MIN_SCORE) return { language: null, evidence: null };
  return { language: first[0], evidence: first[1].evidence };
}

const MIN_SCORE = 0.3;

/** The share of each language in the code, up to 3, by its characters; of files only named half that. */
function sharesOf(kind: ProjectKind, pieces: readonly CodePiece[]): [PlanLanguage, number, string][] {
  const own = IS_OWN[kind] ?? [];
  const sizes = new Map<PlanLanguage, { size: number; paths: string[] }>();
  const hasCode = pieces.some((piece) => piece.code !== "" && isProgram(piece));
  for (const { path, language, code } of pieces) {
    if (language === null || (code === "" && hasCode)) continue;
    const weight = own.includes(language) ? 1 : (WEIGHT_BESIDE[language] ?? (own.length > 0 ? 0.3 : 1));
    const entry = sizes.get(language) ?? { size: 0, paths: [] };
    entry.size += weight * (hasCode ? code.length : 1);
    if (path !== null) entry.paths.push(path);
    sizes.set(language, entry);
  }
  mergePage(sizes);
  const total = [...sizes.values()].reduce((sum, { size }) => sum + size, 0);
  const enough = hasCode ? Math.min(1, 0.15 + total / 200) : 0.5;
  return [...sizes].map(([language, { size, paths }]) => [
    language,
    (3 * enough * size) / Math.max(total, 1),
    lineOf(`code in ${language}${paths.length > 0 ? `: ${[...new Set(paths)].join(", ")}` : ""}`, 300),
  ]);
}

/** Markup and style belong to their page: to its scripts, where those are a good part of it. */
function mergePage(sizes: Map<PlanLanguage, { size: number; paths: string[] }>): void {
  const page = sizes.get("html");
  const style = sizes.get("css");
  const scripts = sizes.get("typescript") ?? sizes.get("javascript");
  if (!page) return;
  if (style) {
    page.size += style.size;
    sizes.delete("css");
  }
  if (scripts && scripts.size >= 0.4 * page.size) {
    scripts.size += page.size;
    sizes.delete("html");
  } else if (scripts) {
    page.size += scripts.size;
    sizes.delete(sizes.has("typescript") ? "typescript" : "javascript");
  }
}
