import * as z from "zod";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { resume } from "#shared/workflows/waiting.ts";

/** What is read of the event of a job; its data may have the shape of an earlier version. */
const Message = z.object({
  detail: z.object({
    metadata: z.object({ owner_id: z.string(), correlation_id: z.string(), traceparent: z.string() }),
    data: z.object({ implementation: z.object({ id: z.string() }) }),
  }),
});

/** Continues the workflows that wait for the job of an event. */
export const handler = queueConsumer(Message, async ({ detail: { metadata, data } }) => {
  await resume(metadata, data.implementation.id);
});
