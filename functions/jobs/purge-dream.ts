import * as z from "zod";
import { detailOf } from "#shared/contracts/events.ts";
import { purgeDream } from "#shared/dreams/purge.ts";
import { queueConsumer } from "#shared/jobs/queue-consumer.ts";

const DreamDeleted = z.object({ detail: detailOf("DreamDeleted") });

export const handler = queueConsumer(DreamDeleted, async ({ detail: { metadata } }) => {
  if (metadata.dream_id) await purgeDream(metadata.owner_id, metadata.dream_id, metadata.event_id);
});
