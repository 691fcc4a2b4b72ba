import * as z from "zod";
import { detailOf } from "#shared/contracts/events.ts";
import { startWorkflow } from "#shared/implementations/workflow.ts";
import { queueConsumer } from "#shared/jobs/queue-consumer.ts";

const ImplementationRequested = z.object({ detail: detailOf("ImplementationRequested") });

export const handler = queueConsumer(ImplementationRequested, async ({ detail: { metadata, data } }) => {
  const { owner_id, correlation_id, traceparent } = metadata;
  const { id: implementation_id, verify } = data.implementation;
  await startWorkflow({ owner_id, implementation_id, verify, correlation_id, traceparent });
});
