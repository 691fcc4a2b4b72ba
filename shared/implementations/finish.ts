import type { Context } from "#shared/context.ts";
import type { DreamStatus } from "#shared/contracts/dream.ts";
import type { ImplementationSummary } from "#shared/contracts/implementation.ts";
import { revise } from "#shared/dreams/dream.ts";
import { type DreamRecord, dreamEvent, findDream, putDream } from "#shared/dreams/store.ts";
import { numbersOf } from "#shared/pipelineos/project.ts";
import { transact, untilWon } from "#shared/table/transact.ts";
import { ImplementationOver, openImplementation } from "./advance.ts";
import { putImplementation } from "./store.ts";

/** How an implementation ends; `cancelled` gives the dream back the status it had before. */
export type Ending = { how: "completed" } | { how: "failed" | "cancelled"; reason: string };

/** What an ending makes of an implementation and of its dream, in one revision, and the event that tells it. */
export function ended(record: DreamRecord, before: ImplementationSummary, ending: Ending) {
  const { implementing, ...rest } = record;
  const status: DreamStatus =
    ending.how === "cancelled" ? (implementing?.status_before ?? record.dream.status) : ending.how;
  const dream = revise(record.dream, { status }, before.updated_at);
  const implementation: ImplementationSummary = {
    ...before,
    status: ending.how === "completed" ? "completed" : "failed",
    failure: ending.how === "completed" ? null : ending.reason,
    updated_at: dream.updated,
    completed_at: dream.updated,
  };
  return {
    record: { ...rest, dream },
    implementation,
    type: ending.how === "completed" ? "ImplementationCompleted" : "ImplementationFailed",
  } as const;
}

/**
 * Ends an implementation: its own item, the dream's status and the event are one transaction. The project that was
 * built is the dream's, unless PipelineOS has made one of it.
 *
 * @throws ImplementationOver when it has ended already
 */
export const finishImplementation = (
  context: Context,
  id: string,
  ending: Ending,
): Promise<ImplementationSummary> =>
  untilWon(async () => {
    const { implementation: before, steps } = await openImplementation(context.owner_id, id);
    const dreamBefore = await findDream(context.owner_id, before.dream_id);
    if (dreamBefore === undefined) throw new ImplementationOver("the dream was deleted");
    const { record, implementation, type } = ended(dreamBefore, before, ending);
    const isOurs = ending.how === "completed" && record.project?.naming === undefined;
    const project = isOurs ? { numbers: numbersOf(implementation) } : record.project;
    const { dream } = record;
    await transact([
      putDream({ ...record, project }, dreamBefore.dream),
      putImplementation({ implementation, steps }, before),
      dreamEvent(context, dream, type, { implementation, dream }),
    ]);
    return implementation;
  });
