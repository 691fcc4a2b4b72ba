import { detailOf } from "@dreamcatcher/contracts/events";
import * as z from "zod";
import { startWorkflow } from "#shared/implementations/workflow.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { withoutBounds } from "#shared/platform/table/without-bounds.ts";

const { metadata, data } = detailOf("ImplementationRequested").shape;

/** The event without its dream, which may have the shape of an earlier version. */
const Requested = z.object({
  detail: z.object({ metadata, data: data.pick({ implementation: true }) }),
});

export const handler = queueConsumer(withoutBounds(Requested), async ({ detail: { metadata, data } }) => {
  const { owner_id, correlation_id, traceparent } = metadata;
  const { id: implementation_id, verify } = data.implementation;
  await startWorkflow({ owner_id, implementation_id, verify, correlation_id, traceparent });
});
