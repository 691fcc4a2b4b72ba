import type { ProjectKind } from "@dreamcatcher/contracts/plan";

/** Where evidence for a kind is found. */
export type EvidenceSource =
  | "words"
  | "technologies"
  | "spoken"
  | "code"
  | "written in"
  | "form"
  | "paths"
  | "named in";

/** What speaks for a kind, and how much; `text` is the passage, empty where it is all of the code. */
export interface KindEvidence {
  source: EvidenceSource;
  kind: ProjectKind;
  weight: number;
  text: string;
}

/** Kinds that often only store or deploy what another program does. */
export const OFTEN_BESIDE: ReadonlySet<ProjectKind> = new Set(["automation", "database"]);

/** Kinds of programs that people use as well as make. */
export const OFTEN_OF_OTHERS: ReadonlySet<ProjectKind> = new Set([
  "extension",
  "api",
  "cli",
  "bot",
  "library",
]);

/** How much speaks for each kind, all in all. */
export function scoresOf(found: readonly KindEvidence[]): Partial<Record<ProjectKind, number>> {
  const scores: Partial<Record<ProjectKind, number>> = {};
  for (const { kind, weight } of found) scores[kind] = (scores[kind] ?? 0) + weight;
  return scores;
}
