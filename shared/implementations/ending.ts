import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { lineOf } from "@dreamcatcher/text/clip";
import type { Judgement as VerdictOnProject } from "#shared/planning/verdict/verdict.ts";

type Judgement = Pick<ImplementationSummary, "verdict" | "verdict_reasons">;

/** How an implementation ends, with its verdict; `cancelled` restores the dream's earlier status. */
export type Ending = Judgement &
  ({ outcome: "completed"; failure: null } | { outcome: "failed" | "cancelled"; failure: string });

/** The ending of an implementation whose project is built, and judged so. */
export const endingWith = ({ verdict, failure, reasons }: VerdictOnProject): Ending =>
  failure === null
    ? { outcome: "completed", failure, ...judgement(verdict, reasons) }
    : failed(failure, reasons);

export const failed = (failure: string, reasons: readonly string[] = [failure]): Ending => ({
  outcome: "failed",
  failure,
  ...judgement("failed", reasons),
});

/** A cancelled run proves nothing, neither that the project works nor that it fails. */
export const cancelled = (failure: string): Ending => ({
  outcome: "cancelled",
  failure,
  ...judgement("unverified", [failure]),
});

const judgement = (verdict: Judgement["verdict"], reasons: readonly string[]): Judgement => ({
  verdict,
  verdict_reasons: reasons.map((reason) => lineOf(reason, 500)),
});
