import type { CheckResult } from "@dreamcatcher/contracts/checks";
import type { Project } from "@dreamcatcher/contracts/plan";
import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import { runLocally } from "@dreamcatcher/sandbox/outside/local";
import { bundle } from "#shared/planning/bundle.ts";
import { type ProgramCoverage, programsIn, resultsOf } from "#shared/planning/verdict/check-results.ts";
import { type Judgement, verdictOn } from "#shared/planning/verdict/verdict.ts";
import { DEFAULT_SANDBOX_LIMITS } from "../../functions/manifest/sandbox-limits.ts";

/** A project's verdict, with what it follows from. */
export interface Judged extends Judgement {
  results: readonly CheckResult[];
  programs: readonly ProgramCoverage[];
}

/** Runs a project in the sandbox, and judges it as an implementation is judged. */
export async function judge(project: Project): Promise<Judged> {
  const report = await reportOn(project);
  return {
    ...verdictOn({ verify: true, observed: report, project }),
    results: resultsOf(project, report),
    programs: programsIn(project, report),
  };
}

/** A project without commands is not run. */
async function reportOn(project: Project): Promise<SandboxReport> {
  if (project.commands.length === 0) return { outcome: "passed", reason: null, commands: [] };
  return await runLocally(await bundle(project), DEFAULT_SANDBOX_LIMITS);
}
