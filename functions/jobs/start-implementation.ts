import { messageOf } from "@dreamcatcher/contracts/events";
import { startWorkflow } from "#shared/implementations/workflow.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { withoutBounds } from "#shared/platform/table/without-bounds.ts";

export const handler = queueConsumer(
  withoutBounds(messageOf("ImplementationRequested")),
  async ({ detail: { metadata, data } }) => {
    const { owner_id, correlation_id, traceparent } = metadata;
    const { id: implementation_id, verify } = data.implementation;
    await startWorkflow({ owner_id, implementation_id, verify, correlation_id, traceparent });
  },
);
