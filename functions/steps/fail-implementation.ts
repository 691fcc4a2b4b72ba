import * as z from "zod";
import { failed } from "#shared/implementations/ending.ts";
import { finishImplementation } from "#shared/implementations/finish.ts";
import { StepInput, step } from "#shared/implementations/step.ts";

const FailureInput = StepInput.extend({ reason: z.string().min(1) });

/** Records an implementation's failure, with the reason that a step returned or the state machine caught. */
export function handler(event: unknown) {
  const { reason } = FailureInput.parse(event);
  return step(async (input) => {
    await finishImplementation(input, input.implementation_id, failed(reason));
  })(event);
}
