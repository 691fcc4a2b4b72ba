import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { lineOf } from "@dreamcatcher/text/clip";

type Judgement = Pick<ImplementationSummary, "verdict" | "verdict_reasons">;

/** How an implementation ends, with its verdict; `cancelled` restores the dream's earlier status. */
export type Ending = Judgement &
  ({ outcome: "completed"; failure: null } | { outcome: "failed" | "cancelled"; failure: string });

export const completed = (
  verdict: "verified" | "partly" | "unverified",
  reasons: readonly string[],
): Ending => ({
  outcome: "completed",
  failure: null,
  ...judgement(verdict, reasons),
});

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
