import * as z from "zod";
import { failed } from "#shared/implementations/ending.ts";
import { finishImplementation } from "#shared/implementations/finish.ts";
import { StepInput, step } from "#shared/implementations/step.ts";

const Failing = StepInput.extend({ reason: z.string().min(1) });

/** Where every failure ends, with the reason that the state machine was given or found. */
export function handler(event: unknown) {
  const { reason } = Failing.parse(event);
  return step(async (input) => {
    await finishImplementation(input, input.implementation_id, failed(reason));
  })(event);
}
