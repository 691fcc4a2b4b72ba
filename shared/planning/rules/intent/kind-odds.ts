import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { EvidenceSource, KindEvidence } from "./kind-evidence.ts";

/**
 * What evidence counts by where it is found: near what logistic regression gives it on conversations that
 * were labelled by hand, and drawn together, since these are few.
 */
const WEIGHTS: Record<EvidenceSource, number> = {
  words: 1,
  technologies: 0.7,
  spoken: 1.5,
  code: 1.2,
  "written in": 0.7,
  form: 0.7,
  paths: 1.5,
  "named in": 0.4,
};

/** What more and fewer people want, the same evidence given. */
const ANYWAY: Partial<Record<ProjectKind, number>> = {
  web_app: 0.4,
  extension: -0.4,
  data_job: -0.4,
  automation: -0.4,
  database: -0.6,
};

/** How much speaks for each kind: twice as much of one source says less than twice as much. */
export function oddsOf(found: readonly KindEvidence[]): Partial<Record<ProjectKind, number>> {
  const odds: Partial<Record<ProjectKind, number>> = {};
  for (const group of Map.groupBy(found, ({ kind, source }) => `${kind} ${source}`).values()) {
    const [{ kind, source } = {}] = group;
    if (!kind || !source) continue;
    const sum = group.reduce((total, { weight }) => total + weight, 0);
    odds[kind] = (odds[kind] ?? ANYWAY[kind] ?? 0) + WEIGHTS[source] * Math.sqrt(sum);
  }
  return odds;
}
