import { messageOf } from "#shared/contracts/events.ts";
import { startWorkflow } from "#shared/implementations/workflow.ts";
import { queueConsumer } from "#shared/jobs/queue-consumer.ts";

export const handler = queueConsumer(
  messageOf("ImplementationRequested"),
  async ({ detail: { metadata, data } }) => {
    const { owner_id, correlation_id, traceparent } = metadata;
    const { id: implementation_id, verify } = data.implementation;
    await startWorkflow({ owner_id, implementation_id, verify, correlation_id, traceparent });
  },
);
