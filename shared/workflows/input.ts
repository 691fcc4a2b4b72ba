import * as z from "zod";

/** The input of every step, from the state machine: which workflow, and which of its attempts. */
export const StepInput = z.object({
  owner_id: z.string(),
  workflow_id: z.string(),
  attempt: z.int(),
  correlation_id: z.string(),
  traceparent: z.string(),
});
export type StepInput = z.infer<typeof StepInput>;
