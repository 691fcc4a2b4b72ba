import type { Webhook } from "@dreamcatcher/contracts/webhook";
import type * as z from "zod";
import type { FeedMessage } from "#shared/feed/message.ts";
import { newDelivery } from "./new-delivery.ts";
import { enqueue } from "./queue.ts";
import { addDelivery, findDelivery, webhooksOf } from "./store.ts";

type Arrival = z.infer<typeof FeedMessage>;

/** Whether a webhook wants an event. */
export const wants = (
  { status, events, dream_id }: Pick<Webhook, "status" | "events" | "dream_id">,
  event: { type: string; dream_id: string | null },
): boolean =>
  status === "active" &&
  (events.length === 0 || events.includes(event.type)) &&
  (dream_id === null || dream_id === event.dream_id);

/**
 * Makes a delivery of an event for each webhook of its owner that wants it. A repeated call makes none, and
 * sends those again to their queue that were not tried: the first call may have ended before it had.
 */
export async function fanOut({ owner_id, type, metadata, partition }: Arrival): Promise<void> {
  const { event_id: id, dream_id } = metadata;
  const webhooks = await webhooksOf(owner_id);
  for (const { webhook } of webhooks) {
    if (!wants(webhook, { type, dream_id })) continue;
    const record = newDelivery(webhook.id, { id, type, dream_id }, partition);
    const isNew = await addDelivery(owner_id, record);
    if (isNew || (await isUntried(owner_id, webhook.id, id))) await enqueue(webhook, record.delivery);
  }
}

async function isUntried(owner: string, webhook: string, id: string): Promise<boolean> {
  const found = await findDelivery(owner, webhook, id);
  return found?.delivery.status === "pending" && found.delivery.attempts.length === 0;
}
