import { messageOf } from "@dreamcatcher/contracts/events";
import { purgeLateWrites } from "#shared/dreams/purge.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { withoutBounds } from "#shared/platform/table/without-bounds.ts";

export const handler = queueConsumer(
  withoutBounds(messageOf("DreamDeleted")),
  ({ detail: { metadata, data } }) => purgeLateWrites(metadata.owner_id, data, metadata.event_id),
);
