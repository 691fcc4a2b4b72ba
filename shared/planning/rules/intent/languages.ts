import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { lineOf } from "@dreamcatcher/text/clip";
import { withoutDenied } from "@dreamcatcher/text/negation";
import type { PlannableDream } from "../../planner.ts";
import type { CodePiece } from "./code.ts";
import { LANGUAGE_WORDS } from "./language-words.ts";
import type { Said } from "./said.ts";
import { forceOf } from "./sentence-force.ts";
import { TOOLCHAIN_SIGNS } from "./toolchain-signs.ts";

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

export interface LanguageEvidence {
  source: "words" | "code" | "named" | "tools" | "spoken";
  language: PlanLanguage;
  score: number;
  text: string;
}

export const W = { words: 1.5, code: 3, named: 1.5, tools: 0, spoken: 0 };
(globalThis as any).LW = W;

export function languageEvidence(
  dream: PlannableDream,
  kind: ProjectKind,
  pieces: readonly CodePiece[],
  said: readonly Said[],
): LanguageEvidence[] {
  const found: LanguageEvidence[] = sharesOf(kind, pieces);
  for (const [language, pattern] of LANGUAGE_WORDS) {
    const kinds = ONLY_FOR[language];
    if (kinds && !kinds.includes(kind)) continue;
    let best = { score: 0, text: "" };
    for (const { text, weight } of said) {
      const at = pattern.exec(withoutDenied(text));
      if (!at) continue;
      const score = weight * forceOf(text, at.index);
      if (score > best.score) best = { score, text };
    }
    if (best.score > 0)
      found.push({ source: "words", language, score: best.score, text: lineOf(best.text, 300) });
  }
  const text = [
    ...dream.fragments.flatMap((f) => [
      f.content,
      ...f.code_snippets.filter((s) => /sh|console|text/.test(s.language)).map((s) => s.code),
    ]),
    ...dream.dream.documents.map((d) => d.title),
  ]
    .join("\n")
    .slice(0, 100_000);
  const share = (source: "tools" | "spoken", counts: [PlanLanguage, number, string][], base: number) => {
    const total = counts.reduce((n, [, c]) => n + c, 0);
    for (const [language, count, text] of counts)
      if (count > 0) found.push({ source, language, score: count / (total + base), text });
  };
  share(
    "tools",
    TOOLCHAIN_SIGNS.map(([language, p]) => {
      const m = text.match(p) ?? [];
      return [language, Math.min(m.length, 30), m[0] ?? ""];
    }),
    1,
  );
  share(
    "spoken",
    LANGUAGE_WORDS.filter(([l]) => !ONLY_FOR[l]).map(([language, p]) => {
      const m = text.match(new RegExp(p.source, "giu")) ?? [];
      return [language, Math.min(m.length, 30), m[0] ?? ""];
    }),
    2,
  );
  return found;
}

/**
 * The language that a project is written in: that of most of its code, where the person names another, that
 * one; null where nothing says it.
 */
export function chooseLanguage(
  dream: PlannableDream,
  kind: ProjectKind,
  pieces: readonly CodePiece[],
  said: readonly Said[],
): LanguageChoice {
  const scores = new Map<PlanLanguage, { score: number; evidence: string }>();
  const add = (language: PlanLanguage, score: number, evidence: string) => {
    const before = scores.get(language);
    scores.set(language, { score: (before?.score ?? 0) + score, evidence: before?.evidence ?? evidence });
  };
  const found = languageEvidence(dream, kind, pieces, said);
  (globalThis as any).LE = found;
  for (const { source, language, score, text } of found)
    if (W[source] > 0) add(language, W[source] * score, text);
  for (const [language, kinds] of Object.entries(ALONE_IN))
    if (!kinds.includes(kind)) scores.delete(language as PlanLanguage);
  const [first] = [...scores].sort(([, a], [, b]) => b.score - a.score);
  if (!first || kind === "document" || first[1].score < MIN_SCORE) return { language: null, evidence: null };
  return { language: first[0], evidence: first[1].evidence };
}

const MIN_SCORE = 0.3;

/** The share of each language in the code, by its characters, or of the files only named. */
function sharesOf(kind: ProjectKind, pieces: readonly CodePiece[]): LanguageEvidence[] {
  const own = IS_OWN[kind] ?? [];
  return (["code", "named"] as const).flatMap((source) => {
    const sizes = new Map<PlanLanguage, { size: number; paths: string[] }>();
    const hasCode = source === "code";
    for (const { path, language, code } of pieces) {
      if (language === null || (code === "") === hasCode) continue;
      const weight = own.includes(language) ? 1 : (WEIGHT_BESIDE[language] ?? (own.length > 0 ? 0.3 : 1));
      const entry = sizes.get(language) ?? { size: 0, paths: [] };
      entry.size += weight * (hasCode ? code.length : 1);
      if (path !== null) entry.paths.push(path);
      sizes.set(language, entry);
    }
    mergePage(sizes);
    const total = [...sizes.values()].reduce((sum, { size }) => sum + size, 0);
    const enough = hasCode ? Math.min(1, 0.15 + total / 200) : 1;
    return [...sizes].map(([language, { size, paths }]) => ({
      source,
      language,
      score: (enough * size) / Math.max(total, 1),
      text: lineOf(
        `code in ${language}${paths.length > 0 ? `: ${[...new Set(paths)].join(", ")}` : ""}`,
        300,
      ),
    }));
  });
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
