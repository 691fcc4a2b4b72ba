import { messageOf } from "@dreamcatcher/contracts/events";
import { startWorkflow } from "#shared/implementations/workflow.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { shapeOf } from "#shared/platform/table/shape.ts";

export const handler = queueConsumer(
  shapeOf(messageOf("ImplementationRequested")),
  async ({ detail: { metadata, data } }) => {
    const { owner_id, correlation_id, traceparent } = metadata;
    const { id: implementation_id, verify } = data.implementation;
    await startWorkflow({ owner_id, implementation_id, verify, correlation_id, traceparent });
  },
);
