import * as z from "zod";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { resume } from "#shared/workflows/waiting.ts";

const Job = z.object({ id: z.string() }).optional();

/** What is read of the event of a job; its data may have the shape of an earlier version. */
const Message = z.object({
  detail: z.object({
    metadata: z.object({ owner_id: z.string(), correlation_id: z.string(), traceparent: z.string() }),
    data: z.object({ implementation: Job, analysis: Job }),
  }),
});

/** Continues the workflows that wait for the job of an event. */
export const handler = queueConsumer(Message, async ({ detail: { metadata, data } }) => {
  const job = data.implementation ?? data.analysis;
  if (job) await resume(metadata, job.id);
});
