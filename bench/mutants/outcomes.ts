import { type CheckKind, type CheckResult, provesBehaviour } from "@dreamcatcher/contracts/checks";
import type { Verdict } from "@dreamcatcher/contracts/implementation";
import type { Mutant } from "./mutate.ts";

/** A mutant with the verdict on its project. */
export interface Outcome {
  talk: string;
  mutant: Mutant;
  verdict: Verdict;
  /** The kinds of checks of the project that compare what comes out. */
  kinds: readonly CheckKind[];
}

/** How many mutants of a group were noticed. */
export interface Share {
  name: string;
  mutants: number;
  noticed: number;
}

/** A mutant is noticed where its project is not verified any more, but `failed` or `partly`. */
const isNoticed = ({ verdict }: Outcome): boolean => verdict === "failed" || verdict === "partly";

export const survivorsOf = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter((outcome) => !isNoticed(outcome));

/** The shares of groups; a mutant may be in several. */
export function sharesBy(
  outcomes: readonly Outcome[],
  groupsOf: (outcome: Outcome) => readonly string[],
): Share[] {
  const names = [...new Set(outcomes.flatMap(groupsOf))].sort();
  return names.map((name) => {
    const own = outcomes.filter((outcome) => groupsOf(outcome).includes(name));
    return { name, mutants: own.length, noticed: own.filter(isNoticed).length };
  });
}

export const provingKinds = (results: readonly CheckResult[]): CheckKind[] => [
  ...new Set(results.filter(provesBehaviour).map(({ kind }) => kind)),
];

export const tableOf = (title: string, shares: readonly Share[]): string =>
  [
    title,
    ...shares.map(
      ({ name, mutants, noticed }) =>
        `  ${name.padEnd(20)} ${String(noticed).padStart(4)} of ${String(mutants).padStart(4)}  ${percent(noticed, mutants)}`,
    ),
  ].join("\n");

export const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
