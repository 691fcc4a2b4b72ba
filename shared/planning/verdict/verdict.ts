import { type CheckResult, type Coverage, provesBehaviour } from "@dreamcatcher/contracts/checks";
import type { Verdict } from "@dreamcatcher/contracts/implementation";
import type { Project } from "@dreamcatcher/contracts/plan";
import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import { joinWithAnd } from "../rules/text.ts";
import { coverageOf, isWhole, resultsOf } from "./check-results.ts";
import { firstErrorIn } from "./command-error.ts";
import { failureLine } from "./failure-line.ts";

/** What a verdict depends on. */
export interface Evidence {
  /** Whether a run in the sandbox was requested. */
  verify: boolean;
  /** What the sandbox observed, or why there is no report of it. */
  observed: SandboxReport | string;
  /** What was run; undefined where no project is stored. */
  project: Partial<Project> | undefined;
}

/** A verdict with its reasons, a sentence each; `failure` sums them up for a project that fails. */
export interface Judgement {
  verdict: Verdict;
  failure: string | null;
  reasons: readonly string[];
}

const NO_PROOF = { untried: [], unchecked: [], faults: [] };

/**
 * The verdict that follows from the sandbox's report, the results of the checks, and what they leave open.
 * `verified` says that all came out that the conversation says must come out, for each of its programs, in a
 * run of at least half of their lines.
 */
export function verdictOn({ verify, observed, project = {} }: Evidence): Judgement {
  const { untried = [], unchecked = [], faults } = { ...NO_PROOF, ...project.proof };
  if (!verify) {
    return faults.length > 0
      ? broken(faults)
      : judged("unverified", ["No run was requested, so nothing was tested."]);
  }
  if (typeof observed === "string") return failed(observed, [observed, ...first(faults)]);
  const results = resultsOf(project, observed);
  const failures = results.filter(({ outcome }) => outcome === "failed");
  const aborted = abortionOf(observed, failures);
  if (aborted !== null) return failed(aborted, [aborted, ...first(faults)]);

  const held = results.filter(({ outcome }) => outcome === "held");
  const proven = held.filter(provesBehaviour);
  const open = [
    ...results
      .filter(({ outcome }) => outcome === "not_run")
      .map(({ ran, came_out }) => `Not tried: ${ran}${came_out ? `: ${came_out}` : ""}`),
    ...[...untried, ...unchecked].map((each) => `Not tried: ${each}`),
  ];
  const wrong = [...faults, ...failures.map((check) => `Failed: ${failureLine(check)}`)];
  if (wrong.length > 0 && proven.length === 0) {
    return faults.length > 0
      ? broken(faults, wrong)
      : failed(`It does not work: ${joinWithAnd(failures.slice(0, 3).map(failureLine))}.`, [
          ...first(wrong),
          ...first(open),
        ]);
  }
  const good = first(proven.map(({ ran, expects }) => `Passed: ${ran}: ${expects}`));
  if (proven.length > 0) {
    const coverage = coverageOf(project, observed);
    const isComplete =
      wrong.length === 0 &&
      untried.length === 0 &&
      results.every(({ outcome }) => outcome === "held") &&
      isWhole(project, observed) &&
      isEnough(coverage);
    const share = coverage
      ? [`The checks ran ${coverage.ran} of the ${coverage.lines} lines of its programs.`]
      : [];
    return judged(isComplete ? "verified" : "partly", [...first(wrong), ...good, ...share, ...first(open)]);
  }
  const ran = held.filter(({ kind }) => kind !== "load" && kind !== "syntax");
  return ran.length > 0
    ? judged("partly", [...first(ran.map((each) => `Works: ${each.ran}: ${each.expects}`)), ...first(open)])
    : judged("unverified", ["Nothing of the conversation was run.", ...first(open)]);
}

/** Whether checks ran so much of the programs that what they show holds for the whole. */
const isEnough = (coverage: Coverage | null): boolean =>
  coverage === null || coverage.ran >= coverage.lines / 2;

const judged = (verdict: Exclude<Verdict, "failed">, reasons: readonly string[]): Judgement => ({
  verdict,
  failure: null,
  reasons,
});

const failed = (failure: string, reasons: readonly string[]): Judgement => ({
  verdict: "failed",
  failure,
  reasons,
});

const broken = (faults: readonly string[], reasons: readonly string[] = faults): Judgement =>
  failed(`The project is broken: ${joinWithAnd(faults.slice(0, 3))}.`, first(reasons));

/** The number of reasons of each kind. Every event of the implementation contains them, so they are few. */
const MAX_REASONS = 20;

const first = (reasons: readonly string[]): readonly string[] =>
  reasons.length <= MAX_REASONS
    ? reasons
    : [...reasons.slice(0, MAX_REASONS - 1), `And ${reasons.length - MAX_REASONS + 1} more like these.`];

/** Why a run did not get to its end, or failed without a check that did; null where it did. */
function abortionOf(
  { outcome, reason, commands }: SandboxReport,
  failures: readonly CheckResult[],
): string | null {
  if (outcome === "passed" || (outcome === "failed" && failures.length > 0)) return null;
  const last = commands.at(-1);
  const error = outcome === "failed" && last ? firstErrorIn(last) : undefined;
  const what = reason ?? `The project's run in the sandbox: ${outcome}.`;
  return error ? `${what} ${error}` : what;
}
