import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { abandon, deliver } from "#shared/webhooks/outgoing/deliver.ts";
import { DeliveryMessage } from "#shared/webhooks/outgoing/message.ts";

export const handler = queueConsumer(DeliveryMessage, deliver, abandon);
