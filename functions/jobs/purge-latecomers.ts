import { messageOf } from "@dreamcatcher/contracts/events";
import { purgeLatecomers } from "#shared/dreams/purge.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";

export const handler = queueConsumer(messageOf("DreamDeleted"), ({ detail: { metadata, data } }) =>
  purgeLatecomers(metadata.owner_id, data, metadata.event_id),
);
