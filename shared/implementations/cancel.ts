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
 * Ends an implementation under way and gives its dream back the status it had. First it is over, then its
 * execution is stopped: a step that is just running finds that there is nothing more to do.
 *
 * @throws ProblemError 404, 409 when it is over already
 */
export async function cancelImplementation(context: Context, id: string): Promise<ImplementationSummary> {
  await requireImplementation(context.owner_id, id);
  try {
    const implementation = await finishImplementation(context, id, cancelled(REASON));
    await stopWorkflow(id, REASON);
    return implementation;
  } catch (error) {
    if (error instanceof ImplementationOver) throw conflict("This implementation is over already.");
    throw error;
  }
}
