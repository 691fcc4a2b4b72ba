import { Answer } from "#shared/contracts/pipelineos.ts";
import { queueConsumer } from "#shared/jobs/queue-consumer.ts";
import { applyAnswer } from "#shared/pipelineos/apply.ts";

export const handler = queueConsumer(Answer, applyAnswer);
