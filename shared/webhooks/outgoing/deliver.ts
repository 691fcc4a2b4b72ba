import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { LoggedEvent } from "@dreamcatcher/contracts/events";
import type { WebhookAttempt, WebhookDelivery } from "@dreamcatcher/contracts/webhook";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { storedEvent } from "#shared/platform/events/stored.ts";
import { RetryLater } from "#shared/platform/jobs/retry-later.ts";
import { countWebhook } from "#shared/platform/observability/metrics.ts";
import { eventSortKey } from "#shared/platform/table/keys.ts";
import { recordGivenUp, recordSuccess } from "./health.ts";
import type { DeliveryMessage } from "./message.ts";
import { TEST } from "./new-delivery.ts";
import { type Next, nextAfter } from "./schedule.ts";
import { send } from "./send.ts";
import { settings } from "./settings.ts";
import { signedHeaders } from "./signature.ts";
import { deliveryWrite, findDelivery, findWebhook, putDelivery } from "./store.ts";
import type { DeliveryRecord } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

const MAX_ATTEMPTS_KEPT = 20;

/**
 * Tries a delivery once, and records the attempt. What is delivered, given up or deleted is not sent.
 *
 * @throws {RetryLater} when it failed and is to be tried again
 */
export async function deliver({ owner_id, webhook_id, delivery_id }: DeliveryMessage): Promise<void> {
  const [target, record] = await Promise.all([
    findWebhook(owner_id, webhook_id),
    findDelivery(owner_id, webhook_id, delivery_id),
  ]);
  if (!target || record?.delivery.status !== "pending") return;
  const { delivery } = record;
  if (target.webhook.status === "paused" && !record.by_hand)
    return await giveUp(owner_id, record, "The webhook is paused.");
  const event = await eventOf(record);
  if (event === undefined) return await giveUp(owner_id, record, "The event was deleted.");

  const body = bodyOf(event, delivery);
  const headers = await signedHeaders(target, delivery.id, new Date(), body);
  const { attempt, retryAfter } = await send(target.webhook.url, settings, headers, body);
  const attempts = [...delivery.attempts, attempt];
  const retrySeconds = record.by_hand ? [] : settings.retry_seconds;
  const next = nextAfter(attempt, attempts.length, retrySeconds, retryAfter);
  const tried = { ...record, delivery: afterAttempt(delivery, attempts, next) };
  countWebhook(next === "delivered" ? "delivered" : typeof next === "string" ? "given_up" : "failed");
  if ((next === "gone" || next === "given_up") && !record.by_hand)
    return await recordGivenUp(owner_id, webhook_id, next === "gone", deliveryWrite(owner_id, tried));
  await putDelivery(owner_id, tried);
  if (next === "delivered") await recordSuccess(target);
  if (typeof next !== "string") throw new RetryLater(next.again_in);
}

/** Fails a delivery whose attempts crash again and again. */
export async function abandon({ owner_id, webhook_id, delivery_id }: DeliveryMessage): Promise<void> {
  const record = await findDelivery(owner_id, webhook_id, delivery_id);
  if (record?.delivery.status === "pending")
    await giveUp(owner_id, record, "Something went wrong on our side. Send it again.");
}

type Sent = Pick<LoggedEvent, "type" | "data"> & { metadata: Partial<LoggedEvent["metadata"]> };

async function eventOf({ delivery, event_partition }: DeliveryRecord): Promise<Sent | undefined> {
  if (event_partition === undefined)
    return { type: TEST as LoggedEvent["type"], data: { message: "A test of this webhook." }, metadata: {} };
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: { pk: event_partition, sk: eventSortKey(delivery.id) } }),
  );
  return Item && storedEvent.read(Item).event;
}

/** As Standard Webhooks has it: what happened, when, and its data. */
const bodyOf = ({ type, data, metadata }: Sent, { created_at }: WebhookDelivery): string =>
  JSON.stringify({ type, timestamp: metadata.occurred_at ?? created_at, data, metadata });

function afterAttempt(
  delivery: WebhookDelivery,
  attempts: readonly WebhookAttempt[],
  next: Next,
): WebhookDelivery {
  const now = new Date();
  const isPending = typeof next !== "string";
  return {
    ...delivery,
    status: isPending ? "pending" : next === "delivered" ? "delivered" : "failed",
    attempts: attempts.slice(-MAX_ATTEMPTS_KEPT),
    next_attempt_at: isPending ? new Date(now.getTime() + next.again_in * 1000).toISOString() : null,
    completed_at: isPending ? null : now.toISOString(),
  };
}

/** Fails a delivery without an attempt. */
async function giveUp(owner: string, record: DeliveryRecord, error: string): Promise<void> {
  const at = new Date().toISOString();
  const attempt: WebhookAttempt = { at, status: null, latency_ms: 0, error, answer: null };
  const attempts = [...record.delivery.attempts, attempt];
  await putDelivery(owner, { ...record, delivery: afterAttempt(record.delivery, attempts, "given_up") });
}
