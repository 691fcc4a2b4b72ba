import { resultsOf } from "#shared/planning/verdict/check-results.ts";
import { verdictOn } from "#shared/planning/verdict/verdict.ts";
import type { Context } from "#shared/platform/context.ts";
import { requireOpenImplementation } from "./advance.ts";
import { correctHandedOver } from "./build.ts";
import { endingWith } from "./ending.ts";
import { finishImplementation } from "./finish.ts";
import { keepObserved, observedOf } from "./observed.ts";
import { readFacts } from "./projects.ts";

/**
 * Ends an implementation with the verdict on the sandbox's report and the project's proof.
 *
 * @throws {ImplementationOver} when the implementation has ended
 */
export async function concludeImplementation(context: Context, id: string): Promise<void> {
  const record = await requireOpenImplementation(context.owner_id, id);
  const { implementation } = record;
  const { verify } = implementation;
  const [observed, project] = await Promise.all([
    verify ? observedOf(implementation) : "",
    readFacts(implementation),
  ]);
  await keepObserved(implementation, observed);
  if (project && typeof observed !== "string") await correctHandedOver(record, resultsOf(project, observed));
  await finishImplementation(context, id, endingWith(verdictOn({ verify, observed, project })));
}
