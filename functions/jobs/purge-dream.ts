import { messageOf } from "@dreamcatcher/contracts/events";
import { purgeDream } from "#shared/dreams/purge.ts";
import { stopWorkflow } from "#shared/implementations/workflow.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { withoutBounds } from "#shared/platform/table/without-bounds.ts";

export const handler = queueConsumer(
  withoutBounds(messageOf("DreamDeleted")),
  async ({ detail: { metadata, data } }) => {
    if (data.implementation_id) await stopWorkflow(data.implementation_id, "Its dream was deleted.");
    await purgeDream(metadata.owner_id, data, metadata.event_id);
  },
);
