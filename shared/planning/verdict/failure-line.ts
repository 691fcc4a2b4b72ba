import type { CheckKind, CheckResult } from "@dreamcatcher/contracts/checks";

/** The checks that say only what came out; those of tests and assertions say what was expected themselves. */
const COMPARED: ReadonlySet<CheckKind> = new Set(["example", "request"]);

/** What a failed check ran, what was expected of it, and what came out instead. */
export const failureLine = ({ kind, ran, expects, came_out }: CheckResult): string =>
  COMPARED.has(kind)
    ? `${ran}: expected: ${expects}; came out: ${came_out ?? "something else"}`
    : `${ran}: ${came_out ?? "it failed"}`;
