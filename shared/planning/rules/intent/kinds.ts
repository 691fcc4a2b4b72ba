import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { PlannableDream } from "../../planner.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { type CodePiece, isProgram } from "./code.ts";
import { codeEvidence, pathEvidence } from "./code-evidence.ts";
import type { KindEvidence } from "./kind-evidence.ts";
import type { Said } from "./said.ts";
import { asksToKnow } from "./sentence-force.ts";
import { wordEvidence } from "./word-evidence.ts";

export interface KindChoice {
  kind: ProjectKind;
  confidence: number;
  /** The passages that speak for it. */
  evidence: string[];
}

/** How far a dream of a kind is about text where nothing else says so. */
const TEXT_BY_DREAM_KIND = { idea: 0, fix: 0.3, how_to: 0.5, question: 1.5, writing: 2 };

/** What a program may be where a database or an automation is only a part of it. */
const STANDS_ALONE: ReadonlySet<ProjectKind> = new Set([
  "web_app",
  "api",
  "bot",
  "mobile_app",
  "desktop_app",
  "extension",
]);

/** The kind of the project: the one that most of the words and of the code speak for. */
export function chooseKind(
  { dream }: PlannableDream,
  files: readonly SourceFile[],
  pieces: readonly CodePiece[],
  said: readonly Said[],
): KindChoice {
  const code = pieces.filter((piece) => piece.code.trim() !== "" && isProgram(piece));
  const isOnlyNamed = code.length === 0 && pieces.some(isProgram);
  const words = wordEvidence(said, dream.title).map((each) =>
    // Functions that are named beside files are parts of a program.
    each.kind === "library" && isOnlyNamed ? { ...each, weight: each.weight * 0.4 } : each,
  );
  const weightOf = (of: ProjectKind) =>
    Math.max(0, ...words.map(({ kind, weight }) => (kind === of ? weight : 0)));
  // A web app has its own server.
  const hasPages = weightOf("web_app") >= 1.5 && weightOf("web_app") > weightOf("api");
  const wantsProgram = words.some(({ kind, weight }) => STANDS_ALONE.has(kind) && weight >= 1);
  const found: KindEvidence[] = [
    ...words,
    ...codeEvidence(code, files, wantsProgram).map((each) =>
      each.kind === "api" && hasPages ? { ...each, kind: "web_app" as const } : each,
    ),
    ...pathEvidence(pieces, code.length > 0),
  ];

  const scores = new Map<ProjectKind, number>([["document", 0]]);
  for (const { kind, weight } of found) scores.set(kind, (scores.get(kind) ?? 0) + weight);
  // Text is what is left where nothing is to be programmed.
  const toKnow = said.slice(1).filter(({ text }) => asksToKnow(text)).length / Math.max(1, said.length - 1);
  const prior = (dream.todos.length > 0 ? 0.3 : 1) * TEXT_BY_DREAM_KIND[dream.kind] + 2 * toKnow;
  // Who asks for a program speaks of texts as its parts.
  const isProgramWanted = words.some(({ kind, weight }) => kind !== "document" && weight >= 4);
  const text = (scores.get("document") ?? 0) * (isProgramWanted ? 0.6 : 1);
  const programs = pieces.filter(isProgram).length / Math.max(1, pieces.length);
  scores.set(
    "document",
    code.length > 0
      ? text * 0.4 + prior * 0.35
      : (text + prior + (dream.kind === "idea" ? 0.8 : 1)) * (1 - 0.6 * programs),
  );

  const [[kind, best] = ["document" as const, 0]] = [...scores].sort(([, a], [, b]) => b - a);
  const sum = [...scores.values()].reduce((total, score) => total + score, 0);
  const evidence = found.flatMap((each) => (each.kind === kind && each.text !== "" ? each.text : []));
  return {
    kind,
    confidence: evidence.length === 0 ? 0.2 : Math.round((best / (sum + 1)) * 100) / 100,
    evidence,
  };
}
