import { requireOpenImplementation } from "./advance.ts";
import { failed } from "./ending.ts";
import { finishImplementation } from "./finish.ts";
import type { StepInput } from "./step.ts";

/**
 * Fails an implementation because its execution did. One that only plans has done so once the plan is
 * recorded, whatever happens to it then: the implementation is the person's, or another execution's.
 *
 * @throws {ImplementationOver} when the implementation has ended or its dream was deleted
 */
export async function failImplementation(input: StepInput, reason: string): Promise<void> {
  const { owner_id, implementation_id, plans_only } = input;
  const { steps } = await requireOpenImplementation(owner_id, implementation_id);
  if (plans_only && steps.includes("planned")) return;
  await finishImplementation(input, implementation_id, failed(reason));
}
