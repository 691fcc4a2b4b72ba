import { implementationObjectKey } from "#shared/content/keys.ts";
import { linkToRead } from "#shared/content/links.ts";
import { getJson } from "#shared/content/objects.ts";
import type { Implementation } from "#shared/contracts/implementation.ts";
import type { Plan, Project } from "#shared/contracts/plan.ts";
import { SandboxReport } from "#shared/contracts/sandbox.ts";
import { isOver } from "./progress.ts";
import { requireImplementation } from "./store.ts";

const HOUR = 60 * 60;

/**
 * An implementation with plan, report and a link to its project (good for an hour), as far as they are there.
 *
 * @throws ProblemError 404
 */
export async function readImplementation(owner: string, id: string): Promise<Implementation> {
  const { implementation, steps } = await requireImplementation(owner, id);
  const object = <Value>(name: Parameters<typeof implementationObjectKey>[1], isThere: boolean) =>
    isThere ? getJson<Value>(implementationObjectKey(implementation, name)) : undefined;
  const [plan, project, report] = await Promise.all([
    object<Plan>("plan.json", steps.includes("planned")),
    object<Project>("project.json", steps.includes("generated")),
    object<unknown>(
      "report.json",
      isOver(implementation) && steps.includes("bundled") && implementation.verify,
    ),
  ]);
  return {
    ...implementation,
    plan: plan ?? null,
    unimplemented: project?.unimplemented ?? [],
    report: SandboxReport.nullable()
      .catch(null)
      .parse(report ?? null),
    project_url: steps.includes("bundled")
      ? await linkToRead(implementationObjectKey(implementation, "project.zip"), HOUR)
      : null,
  };
}
