import * as z from "zod";
import { failImplementation } from "#shared/implementations/fail.ts";
import { StepInput, step } from "#shared/implementations/step.ts";

const FailureInput = StepInput.extend({ reason: z.string().min(1) });

/** Records an implementation's failure, with the reason that a step returned or the state machine caught. */
export function handler(event: unknown) {
  const { reason } = FailureInput.parse(event);
  return step((input) => failImplementation(input, reason))(event);
}
