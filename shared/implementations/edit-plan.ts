import { isDeepStrictEqual } from "node:util";
import type { PlanPatch } from "@dreamcatcher/contracts/plan-patch";
import { editedPlan } from "#shared/planning/edited-plan.ts";
import type { Context } from "#shared/platform/context.ts";
import { retryOnConflict } from "#shared/platform/table/transact.ts";
import { writeProgress } from "./advance.ts";
import { figuresOf, readPlan, storePlan } from "./plans.ts";
import { requireImplementation } from "./store.ts";
import { requireWaitingPlan } from "./waiting.ts";

/**
 * Changes a plan that waits for approval. A patch without changes leads to no event.
 *
 * @param ifMatch the request's `If-Match`, absent or of the implementation's last change
 * @throws {ProblemError} when there is no such implementation (404), its plan does not wait (409),
 *   `If-Match` is of another change (412), or the plan would not be sound (422)
 */
export const editPlan = (context: Context, id: string, patch: PlanPatch, ifMatch: string | undefined) =>
  retryOnConflict(async () => {
    const record = await requireImplementation(context.owner_id, id);
    const { implementation } = record;
    requireWaitingPlan(implementation, ifMatch);
    const before = await readPlan(record);
    const plan = editedPlan(before, patch, implementation.created_at);
    if (isDeepStrictEqual(plan, before)) return;
    await writeProgress(context, record, "ImplementationProgressed", {
      plan: await storePlan(implementation, plan),
      changes: figuresOf(plan),
    });
  });
