import { executionEnded } from "#shared/platform/jobs/execution-ended.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { closeWorkflow } from "#shared/workflows/fail.ts";
import { StepInput } from "#shared/workflows/input.ts";

export const handler = queueConsumer(executionEnded(StepInput), ({ detail: { status, input } }) =>
  closeWorkflow(input, status),
);
