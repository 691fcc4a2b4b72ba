import { messageOf } from "#shared/contracts/events.ts";
import { purgeLatecomers } from "#shared/dreams/purge.ts";
import { queueConsumer } from "#shared/jobs/queue-consumer.ts";

export const handler = queueConsumer(messageOf("DreamDeleted"), ({ detail: { metadata, data } }) =>
  purgeLatecomers(metadata.owner_id, data, metadata.event_id),
);
