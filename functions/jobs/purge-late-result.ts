import { ObjectCreated } from "#shared/content/object-created.ts";
import { purgeLateResult } from "#shared/implementations/late-result.ts";
import { queueConsumer } from "#shared/jobs/queue-consumer.ts";

export const handler = queueConsumer(ObjectCreated, ({ detail: { object } }) => purgeLateResult(object.key));
