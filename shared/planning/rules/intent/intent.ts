import type { Intent, ProjectKind } from "@dreamcatcher/contracts/plan";
import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import { lineOf } from "@dreamcatcher/text/clip";
import { withoutDenied } from "@dreamcatcher/text/negation";
import type { PlannableDream } from "../../planner.ts";
import { unsupportedLanguageOf } from "../analysis/languages.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import {
  CODE_SIGNALS,
  EXPRESSES_MAKING,
  MENTION_WEIGHT,
  NAMES_ANOTHER_PRODUCT,
  TEXT_SIGNALS,
} from "./signals.ts";

const NAMED: readonly [ProjectLanguage, RegExp][] = [
  ["typescript", /\btypescript\b/i],
  ["python", /\b(?:python3?|django|flask|fastapi|pandas)\b/i],
  ["javascript", /\b(?:javascript|node(?:\.?js)?|npm|express)\b/i],
];

const MAX_TEXT = 20_000;
const MAKES_TABLES = /\bcreate\s+table\b/i;

/** The kind and language of the requested project. Every score has evidence: the text or code it counts. */
export function intentOf(
  { dream, fragments }: PlannableDream,
  files: readonly SourceFile[],
  language?: ProjectLanguage,
): Intent {
  const scores = new Map<ProjectKind, number>();
  const evidence: { kind: ProjectKind; text: string }[] = [];
  const add = (kind: ProjectKind, weight: number, text: string) => {
    scores.set(kind, (scores.get(kind) ?? 0) + weight);
    evidence.push({ kind, text });
  };

  const texts: [text: string, factor: number][] = [
    [dream.title, 3],
    [`${dream.summary}\n${dream.description}`.slice(0, MAX_TEXT), 1],
    [
      fragments
        .flatMap(({ features }) => features)
        .join("\n")
        .slice(0, MAX_TEXT),
      0.5,
    ],
  ];
  for (const [text, factor] of texts) {
    const isTitle = text === dream.title;
    // A name in a title is the project's own: "Inventory API".
    const wanted = withoutDenied(text);
    const searched = isTitle && !NAMES_ANOTHER_PRODUCT.test(text) ? wanted.toLowerCase() : wanted;
    for (const [kind, weight, pattern] of TEXT_SIGNALS)
      for (const at of firstMatches(searched, pattern)) {
        const sentence = sentenceAround(text, at);
        const isMeant = isTitle || EXPRESSES_MAKING.test(sentence);
        add(kind, weight * factor * (isMeant ? 1 : MENTION_WEIGHT), sentence);
      }
  }
  for (const { path, content } of files)
    for (const [kind, weight, pattern] of CODE_SIGNALS) {
      const found = pattern.exec(content.slice(0, MAX_TEXT));
      if (found) add(kind, weight, lineOf(`${path}: ${lineAt(content, found.index)}`, 200));
    }
  const program = files.find(
    ({ language: of, path, isNamed }) => of !== null || (isNamed && unsupportedLanguageOf(path) !== null),
  );
  const tables = files.find(({ path, content }) => path.endsWith(".sql") && MAKES_TABLES.test(content));
  const runs = files.find(({ isSelfContained, analysis }) => isSelfContained && analysis?.runs);
  if (runs) add("cli", 1.5, `${runs.path} runs by itself`);
  else if (tables && scores.size === 0) add("data_job", 1, `${tables.path} creates tables`);
  else if (program && scores.size === 0) add("library", 1, `${program.path} only defines`);

  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const [kind, best] = ranked[0] ?? ["document" as const, 0];
  const sum = ranked.reduce((total, [, score]) => total + score, 0);
  const choice = language
    ? { language, evidence: `asked for: ${language}` }
    : chooseLanguage(dream, files, kind);
  return {
    kind,
    language: choice.language,
    confidence: best === 0 ? 0.2 : Math.round((best / (sum + 1)) * 100) / 100,
    evidence: [
      ...evidence.filter((each) => each.kind === kind).map(({ text }) => text),
      ...(choice.evidence ? [choice.evidence] : []),
    ]
      .filter((text, at, all) => text !== "" && all.indexOf(text) === at)
      .slice(-20),
  };
}

/** The offset of the first occurrence of each distinct match. */
const firstMatches = (text: string, pattern: RegExp): number[] => [
  ...new Map(
    [...text.matchAll(pattern)].reverse().map((found) => [found[0].toLowerCase(), found.index]),
  ).values(),
];

/** The sentence around offset `at`, at most 120 characters to each side. */
function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf("\n", at), text.lastIndexOf(". ", at) + 1, at - 120, 0);
  const rest = text.slice(at).search(/[.!?](?:\s|$)|\n/);
  return lineOf(text.slice(start, rest < 0 ? at + 120 : Math.min(at + rest + 1, at + 120)), 300);
}

const lineAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf("\n", at) + 1).split("\n", 1)[0] ?? "";

/** The language of most of the code; else the one that the text names; else the default of the kind. */
function chooseLanguage(
  { title, summary, description }: PlannableDream["dream"],
  files: readonly SourceFile[],
  kind: ProjectKind,
): { language: ProjectLanguage; evidence?: string } {
  const sizes = new Map<ProjectLanguage, number>();
  for (const { language, content } of files)
    if (language) sizes.set(language, (sizes.get(language) ?? 0) + content.length);
  const [main] = [...sizes].sort(([, a], [, b]) => b - a);
  if (main) {
    const paths = files.filter(({ language }) => language === main[0]).map(({ path }) => path);
    return { language: main[0], evidence: lineOf(`code in ${main[0]}: ${paths.join(", ")}`, 300) };
  }
  const text = `${title}\n${summary}\n${description}`.slice(0, MAX_TEXT);
  for (const [language, pattern] of NAMED) {
    const found = pattern.exec(withoutDenied(text));
    if (found) return { language, evidence: sentenceAround(text, found.index) };
  }
  return { language: kind === "data_job" ? "python" : "javascript" };
}
