import type { Project } from "@dreamcatcher/contracts/plan";
import { implementationObjectKey } from "#shared/platform/content/keys.ts";
import { getBytes, getJson } from "#shared/platform/content/objects.ts";
import type { Context } from "#shared/platform/context.ts";
import { requireOpenImplementation } from "./advance.ts";
import { finishImplementation } from "./finish.ts";
import { verdictOn } from "./verdict.ts";

/**
 * Ends an implementation with the verdict on the sandbox's report and the project's proof.
 *
 * @throws {ImplementationOver} when the implementation has ended
 */
export async function concludeImplementation(context: Context, id: string): Promise<void> {
  const { implementation } = await requireOpenImplementation(context.owner_id, id);
  const { verify } = implementation;
  const [report, project] = await Promise.all([
    verify ? getBytes(implementationObjectKey(implementation, "report.json")) : undefined,
    getJson<Partial<Project>>(implementationObjectKey(implementation, "project.json")),
  ]);
  await finishImplementation(context, id, verdictOn({ verify, report, proof: project?.proof }));
}
