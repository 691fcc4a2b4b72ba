import { detailOf } from "@dreamcatcher/contracts/events";
import * as z from "zod";
import { startWorkflow } from "#shared/implementations/workflow.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { withoutBounds } from "#shared/platform/table/without-bounds.ts";

const { metadata, data } = detailOf("ImplementationApproved").shape;

/** A request or an approval, without the dream, which may have the shape of an earlier version. */
const Message = z.object({ detail: z.object({ metadata, data }) });

export const handler = queueConsumer(withoutBounds(Message), async ({ detail: { metadata, data } }) => {
  const { owner_id, correlation_id, traceparent } = metadata;
  const { id: implementation_id, verify, stop_after, approved_at } = data.implementation;
  const isApproved = approved_at !== null;
  const plans_only = stop_after === "plan" && !isApproved;
  await startWorkflow(
    { owner_id, implementation_id, verify, plans_only, correlation_id, traceparent },
    isApproved ? "approved" : "requested",
  );
});
