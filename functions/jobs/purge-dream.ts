import { messageOf } from "@dreamcatcher/contracts/events";
import { purgeDream } from "#shared/dreams/purge.ts";
import { stopWorkflow } from "#shared/implementations/workflow.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { shapeOf } from "#shared/platform/table/shape.ts";

export const handler = queueConsumer(
  shapeOf(messageOf("DreamDeleted")),
  async ({ detail: { metadata, data } }) => {
    if (data.implementation_id) await stopWorkflow(data.implementation_id, "Its dream was deleted.");
    await purgeDream(metadata.owner_id, data, metadata.event_id);
  },
);
