import type { Proof } from "@dreamcatcher/contracts/plan";
import { decodeReport, InvalidReport } from "@dreamcatcher/sandbox/contract/report-file";
import { joinWithAnd } from "#shared/planning/rules/text.ts";
import { firstErrorIn } from "./command-error.ts";
import { completed, type Ending, failed } from "./ending.ts";

/** The results of an implementation's steps, on which its verdict depends. */
export interface Evidence {
  /** Whether a run in the sandbox was requested. */
  verify: boolean;
  /** The stored report, not validated yet; undefined where the sandbox stored none. */
  report: Uint8Array | undefined;
  /** What a passing run proves; undefined for projects that were stored without a proof. */
  proof: Proof | undefined;
}

const NO_PROOF: Proof = { tried: [], untried: [], faults: [] };

/** The ending that follows from the sandbox's report and the project's proof. */
export function verdictOn({ verify, report, proof = NO_PROOF }: Evidence): Ending {
  const failure = verify ? failureIn(report) : undefined;
  const faults = first(proof.faults);
  if (failure !== undefined) return failed(failure, [failure, ...faults]);
  if (faults.length > 0) return failed(`The project is broken: ${joinWithAnd(faults.slice(0, 3))}.`, faults);
  if (!verify) return completed("unverified", ["No run was requested, so nothing was tested."]);
  const tried = first(proof.tried.map((each) => `Passed: ${each}`));
  const untried = first(proof.untried.map((each) => `Not tried: ${each}`));
  return tried.length > 0
    ? completed("verified", [...tried, ...untried])
    : completed("unverified", ["Nothing of the conversation was tested.", ...untried]);
}

/** The number of reasons of each kind. Every event of the implementation contains them, so they are few. */
const MAX_REASONS = 20;

const first = (reasons: readonly string[]): readonly string[] =>
  reasons.length <= MAX_REASONS
    ? reasons
    : [...reasons.slice(0, MAX_REASONS - 1), `And ${reasons.length - MAX_REASONS + 1} more like these.`];

/** Why a run failed, undefined where it passed. */
function failureIn(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return "There is no report of the sandbox: the run was aborted.";
  try {
    const { outcome, reason, commands } = decodeReport(bytes);
    if (outcome === "passed") return undefined;
    const last = commands.at(-1);
    const error = outcome === "failed" && last ? firstErrorIn(last) : undefined;
    const what = reason ?? `The project's run in the sandbox: ${outcome}.`;
    return error ? `${what} ${error}` : what;
  } catch (error) {
    if (error instanceof InvalidReport) return error.message;
    throw error;
  }
}
