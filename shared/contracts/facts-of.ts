import type { CheckResult } from "./checks.ts";
import type { Implementation } from "./implementation.ts";
import type { Ticket } from "./plan.ts";
import { proofOf } from "./proof-of.ts";

/** What is there of all that was asked for, and what of it was tried. */
export interface Facts {
  /** Results that are as the talk says, and all that the talk says. */
  right: number;
  results: number;
  /** What runs or loads without an error, where no result is compared. */
  works: number;
  /** Checks that failed, whatever they compare. */
  failed: number;
  /** What was asked for and is not built. */
  unbuilt: readonly string[];
  /** The tickets that nothing ran for. */
  untried: readonly Ticket[];
  tickets: number;
}

/** The kinds of checks that compare what comes out with what the talk says; the others show that it works. */
const COMPARES: Readonly<Record<CheckResult["kind"], boolean>> = {
  test: true,
  doctest: true,
  example: true,
  assertion: true,
  request: true,
  page: false,
  sql: false,
  run: false,
  load: false,
  syntax: false,
};

export const comparesResult = ({ kind }: Pick<CheckResult, "kind">): boolean => COMPARES[kind];

type Known = Pick<Implementation, "checks" | "plan" | "unimplemented">;

/** Counts what a build shows, and what it does not. */
export function factsOf({ checks, plan, unimplemented }: Known): Facts {
  const results = checks.filter(comparesResult);
  const held = checks.filter(({ outcome }) => outcome === "held");
  const tickets = plan?.tickets ?? [];
  return {
    right: results.filter(({ outcome }) => outcome === "held").length,
    results: results.length,
    works: held.filter((check) => !comparesResult(check)).length,
    failed: checks.filter(({ outcome }) => outcome === "failed").length,
    unbuilt: unimplemented,
    untried: proofOf(tickets, checks).untried,
    tickets: tickets.length,
  };
}

export type Look = "good" | "warn" | "bad" | "plain";

/** How a verdict looks: good only where all that was asked for is built and was tried. */
export function lookOf(verdict: Implementation["verdict"], { unbuilt, untried }: Facts): Look {
  if (verdict === "failed") return "bad";
  const isWhole = unbuilt.length === 0 && untried.length === 0;
  if (verdict === "verified") return isWhole ? "good" : "warn";
  return verdict === "partly" || unbuilt.length > 0 ? "warn" : "plain";
}
