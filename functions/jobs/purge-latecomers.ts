import { messageOf } from "@dreamcatcher/contracts/events";
import { purgeLatecomers } from "#shared/dreams/purge.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { shapeOf } from "#shared/platform/table/shape.ts";

export const handler = queueConsumer(shapeOf(messageOf("DreamDeleted")), ({ detail: { metadata, data } }) =>
  purgeLatecomers(metadata.owner_id, data, metadata.event_id),
);
