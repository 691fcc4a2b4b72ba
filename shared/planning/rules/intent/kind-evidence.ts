import type { ProjectKind } from "@dreamcatcher/contracts/plan";

/** What speaks for a kind, and how much; `text` is the passage, empty where it is all of the code. */
export interface KindEvidence {
  kind: ProjectKind;
  weight: number;
  text: string;
}
