import { purgeLateResult } from "#shared/implementations/late-result.ts";
import { ObjectCreated } from "#shared/platform/content/object-created.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";

export const handler = queueConsumer(ObjectCreated, ({ detail: { object } }) => purgeLateResult(object.key));
