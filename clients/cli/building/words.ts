import type { Implementation, Verdict } from "@dreamcatcher/client";
import type { Facts, Look } from "@dreamcatcher/contracts/facts-of";
import { counted } from "../showing/words.ts";

/** What a build proves, and what it does not, in one sentence. */
export function headlineOf(facts: Facts, look: Look): string {
  const { unbuilt, untried, tickets, right } = facts;
  const proven = provenBy(facts);
  if (look === "good") return `${proven}, and everything in the plan is built`;
  if (unbuilt.length > 0)
    return `${proven}; ${counted(unbuilt.length, "thing")} of the plan ${areOrIs(unbuilt.length)} not built yet`;
  if (untried.length > 0 && right > 0)
    return `${proven}; ${untried.length} of ${counted(tickets, "ticket")} ${untried.length === 1 ? "has" : "have"} no check`;
  return proven;
}

function provenBy({ right, results, works, failed }: Facts): string {
  if (results > 0)
    return right === results
      ? `${counted(results, "check")} passed`
      : `${right} of ${counted(results, "check")} passed`;
  if (failed > 0) return "it does not run without errors";
  return works > 0 ? "it runs, but no result was checked" : "nothing was checked";
}

const areOrIs = (count: number): string => (count === 1 ? "is" : "are");

/** What people call each verdict. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  verified: "Verified",
  partly: "Partly",
  unverified: "Not verified",
  failed: "Failed",
};

const MEANINGS: Readonly<Record<Verdict | "onlyRuns", string>> = {
  verified:
    "The code that is there was run, and gave each result of the talk that it could be compared with.",
  partly: "Some of the code gave the results that the talk names; the rest did not, or was not tried.",
  onlyRuns: "The code runs, but the talk names no result, so nobody knows whether it does what you want.",
  unverified: "Nothing was run that could have gone wrong, so nothing is proven.",
  failed: "The code does not give the results that the talk names, or does not run at all.",
};

/** What a verdict means, in one sentence. */
export const meaningOf = (verdict: Verdict, { results }: Facts): string =>
  MEANINGS[verdict === "partly" && results === 0 ? "onlyRuns" : verdict];

type CheckKind = Implementation["checks"][number]["kind"];

/** What a check shows that compares no result. */
export const WORKS: Partial<Readonly<Record<CheckKind, string>>> = {
  page: "the page opens without an error",
  sql: "it runs in SQLite",
  run: "it runs to its end without an error",
  load: "it loads",
  syntax: "it is valid code",
};
