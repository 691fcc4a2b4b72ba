import { messageOf } from "@dreamcatcher/contracts/events";
import { purgeLateWrites } from "#shared/dreams/purge.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { withoutBounds } from "#shared/platform/table/without-bounds.ts";
import { sweepIndex } from "#shared/search/sweep.ts";

export const handler = queueConsumer(
  withoutBounds(messageOf("DreamDeleted")),
  async ({ detail: { metadata, data } }) => {
    await purgeLateWrites(metadata.owner_id, data, metadata.event_id);
    await sweepIndex(metadata.owner_id);
  },
);
