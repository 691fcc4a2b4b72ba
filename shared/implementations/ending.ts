import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { lineOf } from "@dreamcatcher/text/clip";

type Judged = Pick<ImplementationSummary, "verdict" | "verdict_reasons">;

/**
 * How an implementation ends, and what that proves; `cancelled` gives the dream back the status it had
 * before.
 */
export type Ending = Judged &
  ({ how: "completed"; failure: null } | { how: "failed" | "cancelled"; failure: string });

export const completed = (verdict: "verified" | "unverified", reasons: readonly string[]): Ending => ({
  how: "completed",
  failure: null,
  ...judged(verdict, reasons),
});

export const failed = (failure: string, reasons: readonly string[] = [failure]): Ending => ({
  how: "failed",
  failure,
  ...judged("failed", reasons),
});

/** Whoever stops it learns nothing of the project, neither that it works nor that it does not. */
export const cancelled = (failure: string): Ending => ({
  how: "cancelled",
  failure,
  ...judged("unverified", [failure]),
});

const judged = (verdict: Judged["verdict"], reasons: readonly string[]): Judged => ({
  verdict,
  verdict_reasons: reasons.map((reason) => lineOf(reason, 500)),
});
