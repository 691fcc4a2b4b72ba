import { closeImplementation } from "#shared/implementations/close.ts";
import { StepInput } from "#shared/implementations/step.ts";
import { executionEnded } from "#shared/platform/jobs/execution-ended.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";

export const handler = queueConsumer(executionEnded(StepInput), ({ detail: { status, input } }) =>
  closeImplementation(input, status),
);
