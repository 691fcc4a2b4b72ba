import type { DreamStatus } from "@dreamcatcher/contracts/dream";
import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { revise } from "#shared/dreams/dream.ts";
import { dreamEvent, findDream, putDream } from "#shared/dreams/store.ts";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import type { Context } from "#shared/platform/context.ts";
import { countImplementation } from "#shared/platform/observability/metrics.ts";
import { retryOnConflict, transact } from "#shared/platform/table/transact.ts";
import { numbersOf } from "#shared/projects/facts.ts";
import type { DreamProject } from "#shared/projects/project.ts";
import { ImplementationOver, requireOpenImplementation } from "./advance.ts";
import type { Ending } from "./ending.ts";
import { putImplementation } from "./store.ts";

/** The implementation and its dream after an ending, in one revision, and the type of the event. */
export function applyEnding(record: DreamRecord, before: ImplementationSummary, ending: Ending) {
  const { implementing, ...rest } = record;
  const { outcome, failure, verdict, verdict_reasons } = ending;
  const dream = revise(record.dream, { status: statusAfter(record, ending) }, before.updated_at);
  const implementation: ImplementationSummary = {
    ...before,
    status: outcome === "completed" ? "completed" : "failed",
    failure,
    verdict,
    verdict_reasons,
    updated_at: dream.updated,
    completed_at: dream.updated,
  };
  return {
    record: { ...rest, dream },
    implementation,
    type: outcome === "completed" ? "ImplementationCompleted" : "ImplementationFailed",
  } as const;
}

/** Only a verified project completes a dream by itself; one verified partly or not at all leaves a plan. */
function statusAfter({ dream, implementing }: DreamRecord, { outcome, verdict }: Ending): DreamStatus {
  if (outcome === "cancelled") return implementing?.status_before ?? dream.status;
  return verdict === "partly" || verdict === "unverified" ? "planned" : outcome;
}

/** A dream's project when an implementation gives it one: that of PipelineOS stays. */
export const projectAfter = (
  { project }: DreamRecord,
  implementation: ImplementationSummary,
): DreamProject => (project?.naming ? project : { numbers: numbersOf(implementation) });

/**
 * Ends an implementation: its item, the dream and the event are one transaction. A completed project becomes
 * the dream's project, unless the dream has one of PipelineOS.
 *
 * @throws {ImplementationOver} when the implementation has ended or its dream was deleted
 */
export const finishImplementation = (
  context: Context,
  id: string,
  ending: Ending,
): Promise<ImplementationSummary> =>
  retryOnConflict(async () => {
    const open = await requireOpenImplementation(context.owner_id, id);
    const { implementation: before } = open;
    const dreamBefore = await findDream(context.owner_id, before.dream_id);
    if (dreamBefore === undefined) throw new ImplementationOver("the dream was deleted");
    const { record, implementation, type } = applyEnding(dreamBefore, before, ending);
    const project = ending.outcome === "completed" ? projectAfter(record, implementation) : record.project;
    const { dream } = record;
    await transact([
      putDream({ ...record, project }, dreamBefore.dream),
      putImplementation({ ...open, implementation }, before),
      dreamEvent(context, dream, type, { implementation, dream }),
    ]);
    if (implementation.verdict) countImplementation(implementation.verdict);
    return implementation;
  });
