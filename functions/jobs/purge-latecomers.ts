import * as z from "zod";
import { detailOf } from "#shared/contracts/events.ts";
import { purgeLatecomers } from "#shared/dreams/purge.ts";
import { queueConsumer } from "#shared/jobs/queue-consumer.ts";

const DreamDeleted = z.object({ detail: detailOf("DreamDeleted") });

export const handler = queueConsumer(DreamDeleted, ({ detail: { metadata, data } }) =>
  purgeLatecomers(metadata.owner_id, data, metadata.event_id),
);
