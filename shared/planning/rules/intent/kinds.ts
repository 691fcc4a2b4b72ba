import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import type { PlannableDream } from "../../planner.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { type CodePiece, isProgram } from "./code.ts";
import { codeEvidence } from "./code-evidence.ts";
import { chanceOfDocument, DOCUMENT_WEIGHTS, documentSignsOf } from "./document-chance.ts";
import { type KindEvidence, OFTEN_BESIDE, OFTEN_OF_OTHERS, scoresOf } from "./kind-evidence.ts";
import { oddsOf } from "./kind-odds.ts";
import { pathEvidence } from "./path-evidence.ts";
import type { Said } from "./said.ts";
import { spokenEvidence } from "./spoken-evidence.ts";
import { wordEvidence } from "./word-evidence.ts";

/** The weight of words that ask for a kind of program plainly. */
const PLAIN = 2;

/** The kind of the project, and how likely it is. */
export interface KindChoice {
  kind: ProjectKind;
  confidence: number;
  /** The passages that speak for it. */
  evidence: string[];
}

/** What a program may be where a database or an automation is only a part of it. */
const STANDS_ALONE: ReadonlySet<ProjectKind> = new Set([
  "web_app",
  "api",
  "bot",
  "mobile_app",
  "desktop_app",
  "extension",
]);

/**
 * The kind of the project: a text, or the program that most of the words and of the code speak for. `weights`
 * are those of what tells a text.
 */
export function chooseKind(
  dream: PlannableDream,
  files: readonly SourceFile[],
  pieces: readonly CodePiece[],
  said: readonly Said[],
  weights = DOCUMENT_WEIGHTS,
): KindChoice {
  const code = pieces.filter((piece) => piece.code.trim() !== "" && isProgram(piece));
  const words = wordEvidence(said, dream.dream.title, code.length === 0 && pieces.some(isProgram));
  const wantsProgram = words.some(({ kind, weight }) => STANDS_ALONE.has(kind) && weight >= 1);
  // Who plainly asks for a page and is shown its tables wants the page.
  const asksForProgram = words.some(({ kind, weight }) => STANDS_ALONE.has(kind) && weight >= PLAIN);
  const share = (1 - besideIn(pieces)) ** 2 * (asksForProgram ? 0.25 : 1);
  const found = withParts([
    ...words,
    ...codeEvidence(code, files, wantsProgram),
    ...[
      ...pathEvidence(pieces, code.length > 0),
      ...wantedOf(spokenEvidence(dream.fragments.map(({ content }) => content)), words, pieces),
    ].map((each) =>
      wantsProgram && OFTEN_BESIDE.has(each.kind) ? { ...each, weight: each.weight * 0.5 } : each,
    ),
  ]).map((each) => (OFTEN_BESIDE.has(each.kind) ? { ...each, weight: each.weight * share } : each));
  const { document: _texts, ...programs } = oddsOf(found);
  const [[best, odds] = ["document" as const, 0]] = Object.entries(programs).sort(
    ([, a], [, b]) => b - a,
  ) as [ProjectKind, number][];
  const chance = chanceOfDocument(documentSignsOf(dream, pieces, said, words), weights);
  const kind = chance > 0.5 ? "document" : best;
  const sum = Object.values(programs).reduce((total, each) => total + Math.exp(each), 1);
  const evidence = found.flatMap((each) => (each.kind === kind && each.text !== "" ? each.text : []));
  const confidence = kind === "document" ? chance : (1 - chance) * (Math.exp(odds) / sum);
  return {
    kind,
    confidence: evidence.length === 0 ? 0.2 : Math.round(confidence * 100) / 100,
    evidence,
  };
}

/** What both sides speak of, as far as the person wants that made. */
function wantedOf(
  spoken: readonly KindEvidence[],
  words: readonly KindEvidence[],
  pieces: readonly CodePiece[],
): KindEvidence[] {
  const wanted = scoresOf(words);
  // Without any files, what only the assistant speaks of may be its idea.
  const unasked = pieces.some(isProgram) ? 1 : 0;
  return spoken.flatMap((each) => {
    const asked = wanted[each.kind];
    const share = asked === undefined ? unasked : OFTEN_OF_OTHERS.has(each.kind) ? Math.min(1, asked) : 1;
    return share > 0 ? { ...each, weight: each.weight * share } : [];
  });
}

/** What only stores, sets up or deploys is mostly written in. */
const LANGUAGES_BESIDE: ReadonlySet<PlanLanguage> = new Set([
  "yaml",
  "hcl",
  "shell",
  "json",
  "powershell",
  "formula",
  "other",
  "sql",
]);

/** How far files show another program beside what stores or deploys: from 0 to 1. */
function besideIn(pieces: readonly CodePiece[]): number {
  const languages = pieces.flatMap(({ path, language }) =>
    path === null || language === null || language === "markdown" ? [] : language,
  );
  const programs = languages.filter((language) => !LANGUAGES_BESIDE.has(language));
  return programs.length / (languages.length + 2);
}

/** Programs that show pages inside another one. */
const SHELLS: ReadonlySet<ProjectKind> = new Set(["extension", "desktop_app", "mobile_app"]);
/** The weight of a passage or file that leaves little doubt. */
const CLEAR = 3;

/** Pages belong to the program that shows them, and a server to its pages. */
function withParts(found: readonly KindEvidence[]): KindEvidence[] {
  const { web_app: pages = 0, api: server = 0, ...scores } = scoresOf(found);
  const [shell] = found
    .filter(
      ({ kind, weight }) =>
        SHELLS.has(kind) && weight >= CLEAR && (scores[kind as "extension"] ?? 0) > 0.35 * pages,
    )
    .sort((a, b) => b.weight - a.weight);
  return found.map((each) => {
    if (each.source === "words" || each.source === "spoken") return each;
    if (each.kind === "web_app" && shell) return { ...each, kind: shell.kind };
    return each.kind === "api" && pages >= 1.5 && pages > 0.6 * server
      ? { ...each, kind: "web_app" as const }
      : each;
  });
}
