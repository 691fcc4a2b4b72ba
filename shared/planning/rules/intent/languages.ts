import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import type { PlannableDream } from "../../planner.ts";
import type { CodePiece } from "./code.ts";
import {
  codeForLanguages,
  type LanguageEvidence,
  namesForLanguages,
  toolsForLanguages,
  wordsForLanguages,
} from "./language-evidence.ts";
import type { Said } from "./said.ts";

/** The language of the project, and what speaks for it. */
export interface LanguageChoice {
  language: PlanLanguage | null;
  evidence: string | null;
}

/** Kinds that may be written in a language of data or settings alone. */
const ALONE_IN: Partial<Record<PlanLanguage, readonly ProjectKind[]>> = {
  sql: ["database", "data_job", "automation"],
  yaml: ["automation", "data_job"],
  json: ["automation", "extension", "data_job"],
  css: ["web_app", "extension"],
  // What starts or deploys a program is not what it is written in.
  shell: ["cli", "automation", "library", "data_job", "database"],
  powershell: ["cli", "automation", "library", "data_job", "database"],
  markdown: [],
};

const MIN_WEIGHT = 0.3;

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
  const none = { language: null, evidence: null };
  if (kind === "document") return none;
  const found = [
    ...codeForLanguages(kind, pieces),
    ...namesForLanguages(kind, pieces),
    ...wordsForLanguages(kind, said),
    ...toolsForLanguages(kind, dream),
  ].filter(({ language }) => ALONE_IN[language]?.includes(kind) !== false);
  const weights = weightsOf(found);
  joinScripts(weights, found);
  joinPages(weights);
  joinHeaders(weights);
  const [first] = [...weights].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < MIN_WEIGHT) return none;
  const [language] = first;
  return { language, evidence: found.find((each) => each.language === language)?.text ?? null };
}

type Weights = Map<PlanLanguage, number>;

function weightsOf(found: readonly LanguageEvidence[]): Weights {
  const weights: Weights = new Map();
  for (const { language, weight } of found) weights.set(language, (weights.get(language) ?? 0) + weight);
  return weights;
}

/** Moves all that speaks for one language to another. */
function move(weights: Weights, from: PlanLanguage, to: PlanLanguage): void {
  weights.set(to, (weights.get(to) ?? 0) + (weights.get(from) ?? 0));
  weights.delete(from);
}

/** A project with both is in TypeScript, unless most of its files are not: tools are set up in JavaScript. */
function joinScripts(weights: Weights, found: readonly LanguageEvidence[]): void {
  const written = weightsOf(found.filter(({ source }) => source === "code" || source === "named"));
  const typed = written.get("typescript") ?? 0;
  const untyped = written.get("javascript") ?? 0;
  if (typed > 0 && typed >= 0.6 * untyped) move(weights, "javascript", "typescript");
  else if (typed > 0) move(weights, "typescript", "javascript");
}

/** The headers of C++ are named like those of C. */
function joinHeaders(weights: Weights): void {
  const cpp = weights.get("cpp") ?? 0;
  if (cpp > 0 && cpp >= 0.3 * (weights.get("c") ?? 0)) move(weights, "c", "cpp");
}

/** What a server is written in; its pages are a part of it. */
const ON_SERVERS: readonly PlanLanguage[] = [
  ...([
    "python",
    "php",
    "ruby",
    "java",
    "csharp",
    "go",
    "elixir",
    "rust",
    "kotlin",
    "scala",
    "perl",
  ] as const),
  "other",
];

function joinPages(weights: Weights): void {
  const weightOf = (language: PlanLanguage) => weights.get(language) ?? 0;
  const pages = weightOf("html") + weightOf("css");
  const [server] = ON_SERVERS.filter((language) => weightOf(language) > 0.4 * pages).sort(
    (a, b) => weightOf(b) - weightOf(a),
  );
  if (server === undefined || pages === 0) return;
  move(weights, "html", server);
  move(weights, "css", server);
}
