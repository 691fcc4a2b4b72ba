import { FeedMessage } from "#shared/feed/message.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";
import { fanOut } from "#shared/webhooks/outgoing/fan-out.ts";

export const handler = queueConsumer(FeedMessage, fanOut);
