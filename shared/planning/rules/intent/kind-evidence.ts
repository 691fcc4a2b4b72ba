import type { ProjectKind } from "@dreamcatcher/contracts/plan";

/** Where evidence for a kind is found. */
export type EvidenceSource =
  | "words"
  | "tools"
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
