import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import type { Context } from "#shared/platform/context.ts";
import { conflict } from "#shared/platform/problem-error.ts";
import { ImplementationOver } from "./advance.ts";
import { cancelled } from "./ending.ts";
import { finishImplementation } from "./finish.ts";
import { requireImplementation } from "./store.ts";
import { stopWorkflow } from "./workflow.ts";

const REASON = "Cancelled by its owner.";

/**
 * Cancels a running implementation and restores its dream's status. It ends before its execution is stopped,
 * so a step that still runs finds it ended.
 *
 * @throws {ProblemError} when there is no such implementation (404) or it has ended already (409)
 */
export async function cancelImplementation(context: Context, id: string): Promise<ImplementationSummary> {
  await requireImplementation(context.owner_id, id);
  try {
    const implementation = await finishImplementation(context, id, cancelled(REASON));
    await stopWorkflow(id, REASON);
    return implementation;
  } catch (error) {
    if (error instanceof ImplementationOver)
      throw conflict("The implementation has ended already and cannot be cancelled.");
    throw error;
  }
}
