import type { Project } from "@dreamcatcher/contracts/plan";
import { verdictOn } from "#shared/planning/verdict/verdict.ts";
import { implementationObjectKey } from "#shared/platform/content/keys.ts";
import { getJson } from "#shared/platform/content/objects.ts";
import type { Context } from "#shared/platform/context.ts";
import { requireOpenImplementation } from "./advance.ts";
import { endingWith } from "./ending.ts";
import { finishImplementation } from "./finish.ts";
import { keepObserved, observedOf } from "./observed.ts";

/**
 * Ends an implementation with the verdict on the sandbox's report and the project's proof.
 *
 * @throws {ImplementationOver} when the implementation has ended
 */
export async function concludeImplementation(context: Context, id: string): Promise<void> {
  const { implementation } = await requireOpenImplementation(context.owner_id, id);
  const { verify } = implementation;
  const [observed, project] = await Promise.all([
    verify ? observedOf(implementation) : "",
    getJson<Project>(implementationObjectKey(implementation, "project.json")),
  ]);
  await keepObserved(implementation, observed);
  await finishImplementation(context, id, endingWith(verdictOn({ verify, observed, project })));
}
