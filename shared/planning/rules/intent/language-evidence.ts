import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { lineOf } from "@dreamcatcher/text/clip";
import { withoutDenied } from "@dreamcatcher/text/negation";
import type { PlannableDream } from "../../planner.ts";
import { type CodePiece, isProgram } from "./code.ts";
import { LANGUAGE_WORDS } from "./language-words.ts";
import type { Said } from "./said.ts";
import { forceOf } from "./sentence-force.ts";
import { TOOLCHAIN_SIGNS } from "./toolchain-signs.ts";

/** What speaks for a language, and how much; `text` is the passage, or the files. */
export interface LanguageEvidence {
  source: "words" | "code" | "named" | "tools";
  language: PlanLanguage;
  weight: number;
  text: string;
}

/** What evidence counts by where it is found: code most, since it is in the language. */
const WEIGHTS = { words: 1.5, code: 3, named: 1.5, tools: 0.7 };

/** Words that name a language only for a kind of project that is written in it. */
const ONLY_FOR: Partial<Record<PlanLanguage, readonly ProjectKind[]>> = {
  sql: ["database"],
  yaml: ["automation"],
  html: ["web_app", "extension"],
  css: ["web_app"],
};

/** What the person says of the language, each where it is wanted most. */
export function wordsForLanguages(kind: ProjectKind, said: readonly Said[]): LanguageEvidence[] {
  return LANGUAGE_WORDS.flatMap(([language, pattern]): LanguageEvidence[] => {
    if (ONLY_FOR[language]?.includes(kind) === false) return [];
    let best = { weight: 0, text: "" };
    for (const { text, weight: of } of said) {
      const found = pattern.exec(withoutDenied(text));
      if (!found) continue;
      const weight = of * forceOf(text, found.index) * WEIGHTS.words;
      if (weight > best.weight) best = { weight, text: lineOf(text, 300) };
    }
    return best.weight > 0 ? [{ source: "words", language, ...best }] : [];
  });
}

/** How much of a dream's texts is searched for commands. */
const MAX_TEXT = 100_000;
/** More of one sign says no more. */
const MAX_COUNT = 30;

/** The commands and files of languages' tools that a dream's texts have, by their share. */
export function toolsForLanguages(kind: ProjectKind, { fragments }: PlannableDream): LanguageEvidence[] {
  const typed = fragments.flatMap(({ content, code_snippets }) => [
    content,
    ...code_snippets.filter(({ language }) => IS_TYPED.test(language)).map(({ code }) => code),
  ]);
  const text = typed.join("\n").slice(0, MAX_TEXT);
  const found = TOOLCHAIN_SIGNS.map(([language, pattern]) => ({
    language,
    found: text.match(pattern) ?? [],
  }));
  // Automations run the tools of what they are for.
  const weight = WEIGHTS.tools * (OWN_LANGUAGES[kind] ? 0.3 : 1);
  const total = found.reduce((sum, each) => sum + Math.min(MAX_COUNT, each.found.length), 1);
  return found.flatMap(({ language, found: [first, ...others] }): LanguageEvidence[] => {
    const share = Math.min(MAX_COUNT, others.length + 1) / total;
    return first === undefined ? [] : [{ source: "tools", language, weight: weight * share, text: first }];
  });
}

/** Labels of blocks that show a terminal. */
const IS_TYPED = /sh|console|text/;

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

/** The languages that a project of a kind is written in, where they are mostly beside another one. */
const OWN_LANGUAGES: Partial<Record<ProjectKind, readonly PlanLanguage[]>> = {
  automation: ["yaml", "hcl", "shell", "json", "powershell", "formula", "other"],
  database: ["sql"],
};

/** Languages of pages, which only show what a job over data finds. */
const OF_PAGES: ReadonlySet<PlanLanguage> = new Set(["html", "css", "javascript", "typescript"]);

/** How much a piece in a language says of the one that a project of a kind is written in. */
function weightIn(kind: ProjectKind, language: PlanLanguage | null): number {
  if (language === null) return 0;
  if (kind === "data_job" && OF_PAGES.has(language)) return 0.5;
  const own = OWN_LANGUAGES[kind] ?? [];
  return own.includes(language) ? 1 : (WEIGHT_BESIDE[language] ?? (own.length > 0 ? 0.3 : 1));
}

/** So many named files say as much as code of which no file is known. */
const ENOUGH_NAMED = 5;

/** The share of each language in the code, by its characters. */
export function codeForLanguages(kind: ProjectKind, pieces: readonly CodePiece[]): LanguageEvidence[] {
  const code = pieces.filter((piece) => piece.code !== "");
  const total = code.reduce((sum, piece) => sum + weightIn(kind, piece.language) * piece.code.length, 0);
  // A line or two may be an example.
  const enough = Math.min(1, 0.15 + total / 200);
  // Where files are named, code without a name is an excerpt of one, or stands for something else.
  const named = pieces.filter((piece) => piece.code === "" && isProgram(piece)).length;
  const ofFiles = code.some(({ path }) => path !== null) ? 1 : 1 / (1 + named / ENOUGH_NAMED);
  return sharesOf(kind, code, {
    source: "code",
    sizeOf: (piece) => piece.code.length,
    weight: WEIGHTS.code * enough * ofFiles,
  });
}

/** The share of each language in the files that are only named; less where there is code. */
export function namesForLanguages(kind: ProjectKind, pieces: readonly CodePiece[]): LanguageEvidence[] {
  const hasFiles = pieces.some((piece) => piece.code !== "" && piece.path !== null && isProgram(piece));
  const named = pieces.filter((piece) => piece.code === "");
  return sharesOf(kind, named, {
    source: "named",
    sizeOf: () => 1,
    weight: WEIGHTS.named * (hasFiles ? 0.5 : 1),
  });
}

/** How pieces are compared, and what all of them weigh. */
interface Measure {
  source: "code" | "named";
  sizeOf: (piece: CodePiece) => number;
  weight: number;
}

/** The share of each language in pieces, by their sizes. */
function sharesOf(
  kind: ProjectKind,
  pieces: readonly CodePiece[],
  { source, sizeOf, weight }: Measure,
): LanguageEvidence[] {
  const sizes = new Map<PlanLanguage, { size: number; paths: string[] }>();
  for (const piece of pieces) {
    const { path, language } = piece;
    if (language === null) continue;
    const of = weightIn(kind, language);
    const entry = sizes.get(language) ?? { size: 0, paths: [] };
    entry.size += of * sizeOf(piece);
    if (path !== null) entry.paths.push(path);
    sizes.set(language, entry);
  }
  mergePage(sizes);
  const total = [...sizes.values()].reduce((sum, { size }) => sum + size, 0);
  return [...sizes].map(([language, { size, paths }]) => ({
    source,
    language,
    weight: (weight * size) / Math.max(total, 1),
    text: lineOf(`code in ${language}${paths.length > 0 ? `: ${[...new Set(paths)].join(", ")}` : ""}`, 300),
  }));
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
