import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { laterThan } from "#shared/dreams/dream.ts";
import type { Context } from "#shared/platform/context.ts";
import { retryOnConflict } from "#shared/platform/table/transact.ts";
import { writeProgress } from "./advance.ts";
import { requireImplementation } from "./store.ts";
import { requireWaitingPlan } from "./waiting.ts";

/**
 * Approves a plan that waits, as it is: from then on nobody changes it. The event starts the execution that
 * builds the project. A plan that is approved already stays so.
 *
 * @param ifMatch the request's `If-Match`, absent or of the implementation's last change
 * @throws {ProblemError} when there is no such implementation (404), no plan waits (409), or `If-Match` is of
 *   another change (412)
 */
export const approvePlan = (
  context: Context,
  id: string,
  ifMatch: string | undefined,
): Promise<ImplementationSummary> =>
  retryOnConflict(async () => {
    const record = await requireImplementation(context.owner_id, id);
    const { implementation } = record;
    if (implementation.approved_at !== null) return implementation;
    requireWaitingPlan(implementation, ifMatch);
    return writeProgress(context, record, "ImplementationApproved", {
      changes: { status: "generating", approved_at: laterThan(implementation.updated_at) },
    });
  });
