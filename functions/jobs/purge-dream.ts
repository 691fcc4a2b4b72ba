import * as z from "zod";
import { detailOf } from "#shared/contracts/events.ts";
import { purgeDream } from "#shared/dreams/purge.ts";
import { stopWorkflow } from "#shared/implementations/workflow.ts";
import { queueConsumer } from "#shared/jobs/queue-consumer.ts";

const DreamDeleted = z.object({ detail: detailOf("DreamDeleted") });

export const handler = queueConsumer(DreamDeleted, async ({ detail: { metadata, data } }) => {
  if (data.implementation_id) await stopWorkflow(data.implementation_id, "Its dream was deleted.");
  await purgeDream(metadata.owner_id, data, metadata.event_id);
});
