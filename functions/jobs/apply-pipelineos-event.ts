import { PipelineosEvent } from "@dreamcatcher/contracts/pipelineos";
import { applyPipelineosEvent } from "#shared/pipelineos/apply.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";

export const handler = queueConsumer(PipelineosEvent, applyPipelineosEvent);
