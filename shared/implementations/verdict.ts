import type { Proof } from "@dreamcatcher/contracts/plan";
import { decodeReport } from "@dreamcatcher/sandbox/contract/report-file";
import { joinWithAnd } from "#shared/planning/rules/text.ts";
import { firstErrorIn } from "./command-error.ts";
import { completed, type Ending, failed } from "./ending.ts";

/** What an implementation has to show when its steps are done. */
export interface Evidence {
  /** Whether a run in the sandbox was wanted. */
  verify: boolean;
  /** What the sandbox left where its report should be, undefined where it left nothing. */
  report: Uint8Array | undefined;
  /**
   * What a run that passes says of the talk; undefined where the project was generated before that was kept.
   */
  proof: Proof | undefined;
}

const NO_PROOF: Proof = { tried: [], untried: [], faults: [] };

/**
 * What the sandbox saw, and what its passing proves, as one ending. Only what came from the talk proves
 * anything.
 */
export function verdictOn({ verify, report, proof = NO_PROOF }: Evidence): Ending {
  const failure = verify ? failureIn(report) : undefined;
  const faults = first(proof.faults);
  if (failure !== undefined) return failed(failure, [failure, ...faults]);
  if (faults.length > 0) return failed(`The project is broken: ${joinWithAnd(faults.slice(0, 3))}.`, faults);
  if (!verify) return completed("unverified", ["No run was wanted, so nothing was tried."]);
  const tried = first(proof.tried.map((each) => `Passed: ${each}`));
  const untried = first(proof.untried.map((each) => `Not tried: ${each}`));
  return tried.length > 0
    ? completed("verified", [...tried, ...untried])
    : completed("unverified", ["Nothing that came from the talk was put to the test.", ...untried]);
}

/** As many of a kind as are read: every event of the implementation carries them. */
const MAX_REASONS = 20;

const first = (reasons: readonly string[]): readonly string[] =>
  reasons.length <= MAX_REASONS
    ? reasons
    : [...reasons.slice(0, MAX_REASONS - 1), `And ${reasons.length - MAX_REASONS + 1} more like these.`];

/** Why a run did not pass, undefined where it did. */
function failureIn(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return "The sandbox left no report: the project's run was cut off.";
  try {
    const { outcome, reason, commands } = decodeReport(bytes);
    if (outcome === "passed") return undefined;
    const last = commands.at(-1);
    const error = outcome === "failed" && last ? firstErrorIn(last) : undefined;
    const what = reason ?? `The project's run in the sandbox: ${outcome}.`;
    return error ? `${what} ${error}` : what;
  } catch (error) {
    return (error as Error).message;
  }
}
