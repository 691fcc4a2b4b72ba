import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import type { Plan } from "@dreamcatcher/contracts/plan";
import { ulid } from "ulid";
import { planFrom, type StoredPlan } from "#shared/planning/stored-plan.ts";
import { implementationObjectKey, type PlanFile } from "#shared/platform/content/keys.ts";
import { getJson, putJson } from "#shared/platform/content/objects.ts";
import type { ImplementationRecord } from "./stored.ts";

/**
 * Stores a plan in a file of its own and returns its name. It becomes the implementation's plan by the row
 * that names it: until then, and for whoever loses a race, the plan before it stays.
 */
export async function storePlan(implementation: ImplementationSummary, plan: Plan): Promise<PlanFile> {
  const name = `plan-${ulid()}.json` as const;
  await putJson(implementationObjectKey(implementation, name), plan);
  return name;
}

/**
 * The plan that the row names, whichever version of this service has stored it.
 *
 * @throws {Error} when it is not in the bucket
 */
export async function readPlan({ implementation, plan = "plan.json" }: ImplementationRecord): Promise<Plan> {
  const stored = await getJson<StoredPlan>(implementationObjectKey(implementation, plan as PlanFile));
  if (stored === undefined)
    throw new Error(`${plan} of implementation ${implementation.id} is not in the bucket`);
  return planFrom(stored);
}

/** What an implementation says of its plan. */
export const figuresOf = ({ tickets, agents_assigned, estimated_completion }: Plan) => ({
  tickets_created: tickets.length,
  agents_assigned,
  estimated_completion,
});
