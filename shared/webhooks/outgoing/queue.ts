import { randomUUID } from "node:crypto";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import type { Webhook, WebhookDelivery } from "@dreamcatcher/contracts/webhook";
import { sqs } from "#shared/platform/aws/sqs.ts";
import { environment } from "#shared/platform/environment.ts";
import type { DeliveryMessage } from "./message.ts";

const { DELIVERIES_QUEUE_URL, ORDERED_DELIVERIES_QUEUE_URL } = environment(
  "DELIVERIES_QUEUE_URL",
  "ORDERED_DELIVERIES_QUEUE_URL",
);

/**
 * Sends a delivery to its queue. Each webhook is a message group: SQS shares out a standard queue fairly
 * among groups. In order, each dream of a webhook is one, whose messages wait for those before.
 */
export async function enqueue({ owner_id, ordered }: Webhook, delivery: WebhookDelivery): Promise<void> {
  const { id: delivery_id, webhook_id, dream_id } = delivery;
  const message: DeliveryMessage = { owner_id, webhook_id, delivery_id };
  const MessageBody = JSON.stringify(message);
  await sqs.send(
    new SendMessageCommand(
      ordered
        ? {
            QueueUrl: ORDERED_DELIVERIES_QUEUE_URL,
            MessageBody,
            MessageGroupId: `${webhook_id}.${dream_id ?? ""}`,
            // A delivery that is sent again must not be taken for the same message.
            MessageDeduplicationId: randomUUID(),
          }
        : { QueueUrl: DELIVERIES_QUEUE_URL, MessageBody, MessageGroupId: webhook_id },
    ),
  );
}
