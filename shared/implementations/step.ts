import * as z from "zod";
import { PlanningFailed } from "#shared/planning/planning-failed.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { ImplementationOver } from "./advance.ts";

/** What the state machine gives every step. */
export const StepInput = z.object({
  owner_id: z.string(),
  implementation_id: z.string(),
  verify: z.boolean(),
  correlation_id: z.string(),
  traceparent: z.string(),
});
export type StepInput = z.infer<typeof StepInput>;

/** What the state machine branches on: go on with what the step came to, or fail with a reason a person understands. */
export type StepResult = { ok: true; result?: unknown } | { ok: false; reason: string };

/** Something about the dream or its project, not about us, that ends the implementation; the message is for its owner. */
export class CannotImplement extends Error {
  override readonly name = "CannotImplement";
}

/** The Lambda handler of a step. Whatever else is thrown is a fault of ours, which the state machine tries again. */
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
