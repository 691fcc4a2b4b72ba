import * as z from "zod";
import { closeImplementation, ExecutionEnd } from "#shared/implementations/close.ts";
import { StepInput } from "#shared/implementations/step.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";

const ExecutionEnded = z.object({
  detail: z.object({
    status: ExecutionEnd,
    input: z
      .string()
      .transform((text) => JSON.parse(text))
      .pipe(StepInput),
  }),
});

export const handler = queueConsumer(ExecutionEnded, ({ detail: { status, input } }) =>
  closeImplementation(input, input.implementation_id, status),
);
