import { messageOf } from "@dreamcatcher/contracts/events";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { withoutBounds } from "#shared/platform/table/without-bounds.ts";
import { startAttempt } from "#shared/workflows/executions.ts";

/** Starts the execution of an attempt. */
export const handler = queueConsumer(
  withoutBounds(messageOf("WorkflowStarted")),
  async ({ detail: { metadata, data } }) => {
    const { owner_id, correlation_id, traceparent } = metadata;
    const { id: workflow_id, attempt, type } = data.workflow;
    await startAttempt(type, { owner_id, workflow_id, attempt, correlation_id, traceparent });
  },
);
