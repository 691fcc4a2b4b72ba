import type { DreamStatus } from "@dreamcatcher/contracts/dream";
import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { revise } from "#shared/dreams/dream.ts";
import { dreamEvent, findDream, putDream } from "#shared/dreams/store.ts";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import type { Context } from "#shared/platform/context.ts";
import { countImplementation } from "#shared/platform/observability/metrics.ts";
import { retryOnConflict, transact } from "#shared/platform/table/transact.ts";
import { numbersOf } from "#shared/projects/facts.ts";
import { ImplementationOver, openImplementation } from "./advance.ts";
import type { Ending } from "./ending.ts";
import { putImplementation } from "./store.ts";

/** What an ending makes of an implementation and of its dream, in one revision, and the event that tells it. */
export function ended(record: DreamRecord, before: ImplementationSummary, ending: Ending) {
  const { implementing, ...rest } = record;
  const { how, failure, verdict, verdict_reasons } = ending;
  const dream = revise(record.dream, { status: statusAfter(record, ending) }, before.updated_at);
  const implementation: ImplementationSummary = {
    ...before,
    status: how === "completed" ? "completed" : "failed",
    failure,
    verdict,
    verdict_reasons,
    updated_at: dream.updated,
    completed_at: dream.updated,
  };
  return {
    record: { ...rest, dream },
    implementation,
    type: how === "completed" ? "ImplementationCompleted" : "ImplementationFailed",
  } as const;
}

/** A dream is completed by what was proven of it alone: what was only built is still a plan. */
function statusAfter({ dream, implementing }: DreamRecord, { how, verdict }: Ending): DreamStatus {
  if (how === "cancelled") return implementing?.status_before ?? dream.status;
  return verdict === "unverified" ? "planned" : how;
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
  retryOnConflict(async () => {
    const open = await openImplementation(context.owner_id, id);
    const { implementation: before } = open;
    const dreamBefore = await findDream(context.owner_id, before.dream_id);
    if (dreamBefore === undefined) throw new ImplementationOver("the dream was deleted");
    const { record, implementation, type } = ended(dreamBefore, before, ending);
    const isOurs = ending.how === "completed" && record.project?.naming === undefined;
    const project = isOurs ? { numbers: numbersOf(implementation) } : record.project;
    const { dream } = record;
    await transact([
      putDream({ ...record, project }, dreamBefore.dream),
      putImplementation({ ...open, implementation }, before),
      dreamEvent(context, dream, type, { implementation, dream }),
    ]);
    if (implementation.verdict) countImplementation(implementation.verdict);
    return implementation;
  });
