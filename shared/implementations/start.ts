import type { ImplementationSummary, ImplementInput } from "@dreamcatcher/contracts/implementation";
import { ulid } from "ulid";
import { revise } from "#shared/dreams/dream.ts";
import { dreamEvent, putDream, readDream } from "#shared/dreams/store.ts";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import type { QuotaContext } from "#shared/platform/context.ts";
import { conflict } from "#shared/platform/problem-error.ts";
import { retryOnConflict } from "#shared/platform/table/transact.ts";
import { transactWithinQuotas } from "#shared/quotas/quotas.ts";
import { choosePlanner } from "./stage-planners.ts";
import { chooseStop } from "./stop-after.ts";
import { putImplementation, requireImplementation } from "./store.ts";

/**
 * Starts an implementation of a dream: dream, implementation, quota and the event are one transaction.
 *
 * @param id the implementation's id, where the caller chooses it; it must not be taken
 * @throws {ProblemError} when there is no such dream (404), it is archived or being implemented already
 * (409), the stage does not have the planner or does not stop (422), or the quota is used up (429)
 */
export const startImplementation = (
  context: QuotaContext,
  dreamId: string,
  input: ImplementInput,
  id?: string,
) => retryOnConflict(async () => start(context, await readDream(context.owner_id, dreamId), input, id));

/**
 * The dream's running implementation, else its last one, else a new one (`isNew`).
 *
 * @throws {ProblemError} when an implementation cannot be started, see `startImplementation`
 */
export const ensureImplementation = (context: QuotaContext, dreamId: string) =>
  retryOnConflict(async () => {
    const record = await readDream(context.owner_id, dreamId);
    const id = record.implementing?.id ?? record.last_implementation;
    if (id === undefined)
      return { implementation: await start(context, record, { verify: true }), isNew: true };
    return {
      implementation: (await requireImplementation(context.owner_id, id)).implementation,
      isNew: false,
    };
  });

async function start(
  context: QuotaContext,
  record: DreamRecord,
  input: ImplementInput,
  id?: string,
): Promise<ImplementationSummary> {
  const { owner_id } = context;
  const { status, id: dream_id } = record.dream;
  if (record.implementing) {
    throw conflict(
      `The dream has an implementation in progress: ${record.implementing.id}. Wait for its end, or cancel it.`,
    );
  }
  if (status === "archived") throw conflict("The dream is archived. Change its status to implement it.");
  const dream = revise(record.dream, { status: "implementing" });
  const implementation: ImplementationSummary = {
    id: id ?? ulid(Date.parse(dream.updated)),
    owner_id,
    dream_id,
    status: "pending",
    planner: choosePlanner(input.planner),
    language: input.language ?? null,
    verify: input.verify,
    stop_after: chooseStop(input.stop_after),
    project_id: null,
    tickets_created: 0,
    agents_assigned: 0,
    estimated_completion: null,
    progress: null,
    progress_message: null,
    created_at: dream.updated,
    updated_at: dream.updated,
    completed_at: null,
    approved_at: null,
    accepted_at: null,
    failure: null,
    verdict: null,
    verdict_reasons: [],
  };
  const implementing = { id: implementation.id, status_before: status };
  await transactWithinQuotas(context, { implementations_per_day: 1 }, [
    putDream({ ...record, dream, implementing, last_implementation: implementation.id }, record.dream),
    putImplementation({ implementation, steps: [] }, undefined),
    dreamEvent(context, dream, "ImplementationRequested", { implementation, dream }),
  ]);
  return implementation;
}
