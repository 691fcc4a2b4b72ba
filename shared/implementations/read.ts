import type { Implementation } from "@dreamcatcher/contracts/implementation";
import { coverageOf, resultsOf } from "#shared/planning/verdict/check-results.ts";
import { planAfterChecks } from "#shared/planning/verdict/plan-after-checks.ts";
import { implementationObjectKey } from "#shared/platform/content/keys.ts";
import { presignGet } from "#shared/platform/content/presigned-urls.ts";
import { HOUR_SECONDS } from "#shared/platform/durations.ts";
import { reportOf } from "./observed.ts";
import { readPlan } from "./plans.ts";
import { readFacts } from "./projects.ts";
import { requireImplementation } from "./store.ts";

/**
 * Reads an implementation with its plan, its report and a link to its project that is valid for an hour, as
 * far as they exist.
 *
 * @throws {ProblemError} when there is no such implementation (404)
 */
export async function readImplementation(owner: string, id: string): Promise<Implementation> {
  const record = await requireImplementation(owner, id);
  const { implementation, steps } = record;
  const [plan, project, report] = await Promise.all([
    steps.includes("planned") ? readPlan(record) : null,
    steps.includes("generated") ? readFacts(implementation) : undefined,
    reportOf(record),
  ]);
  const checks = project ? resultsOf(project, report) : [];
  return {
    ...implementation,
    plan: plan && planAfterChecks(plan, checks),
    unimplemented: project?.unimplemented ?? [],
    checks,
    coverage: project ? coverageOf(project, report) : null,
    report,
    project_url: steps.includes("bundled")
      ? await presignGet(implementationObjectKey(implementation, "project.zip"), HOUR_SECONDS)
      : null,
  };
}
