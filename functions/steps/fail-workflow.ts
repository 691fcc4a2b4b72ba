import * as z from "zod";
import { failWorkflow } from "#shared/workflows/fail.ts";
import { StepInput } from "#shared/workflows/input.ts";

const FailureInput = StepInput.extend({ reason: z.string().min(1) });

/** Records a workflow's failure, with the reason that a step returned or the state machine caught. */
export async function handler(event: unknown) {
  const { reason, ...input } = FailureInput.parse(event);
  await failWorkflow(input, reason);
  return { ok: true };
}
