import * as z from "zod";
import { PlanningFailed } from "#shared/planning/planning-failed.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { ImplementationOver } from "./advance.ts";

/** The input of every step, from the state machine. */
export const StepInput = z.object({
  owner_id: z.string(),
  implementation_id: z.string(),
  verify: z.boolean(),
  /** Whether the execution ends with the plan; inputs from before plans could wait do not have it. */
  plans_only: z.boolean().default(false),
  correlation_id: z.string(),
  traceparent: z.string(),
});
export type StepInput = z.infer<typeof StepInput>;

/** The output of a step, on which the state machine branches: to continue, or to fail with a reason. */
export type StepResult = { ok: true; result?: unknown } | { ok: false; reason: string };

/** The dream or its project cannot be implemented, and a retry would not help. The owner sees the message. */
export class CannotImplement extends Error {
  override readonly name = "CannotImplement";
}

/** The Lambda handler of a step. The state machine retries it after any error that is not expected here. */
export const step =
  (work: (input: StepInput) => Promise<unknown>) =>
  async (event: unknown): Promise<StepResult> => {
    const input = StepInput.parse(event);
    logger.appendKeys({ correlation_id: input.correlation_id, implementation_id: input.implementation_id });
    try {
      return { ok: true, result: await work(input) };
    } catch (error) {
      if (error instanceof ImplementationOver) return { ok: false, reason: "It is over already." };
      if (error instanceof CannotImplement || error instanceof PlanningFailed)
        return { ok: false, reason: error.message };
      logger.error("step failed", error as Error);
      throw error;
    } finally {
      logger.resetKeys();
    }
  };
