import { laterThan } from "#shared/dreams/dream.ts";
import { eventId } from "#shared/platform/events/event-id.ts";
import { outboxItem } from "#shared/platform/events/outbox.ts";
import { webhookPartition } from "#shared/platform/table/keys.ts";
import { retryOnConflict, type TransactItem, transact } from "#shared/platform/table/transact.ts";
import { findWebhook, putWebhook } from "./store.ts";
import type { WebhookRecord } from "./stored.ts";

/** After so many deliveries in a row that were given up, each after a day, nobody listens any more. */
const MAX_FAILURES = 5;

/** Forgets the failures before a delivery; most have none. */
export async function recordSuccess({ webhook }: WebhookRecord): Promise<void> {
  if (webhook.failures > 0) await change(webhook.owner_id, webhook.id, [], () => ({ failures: 0 }));
}

/**
 * Counts a delivery that was given up, and pauses the webhook where that shows that its receiver is gone.
 *
 * @param delivery the write of the delivery, in the same transaction
 */
export const recordGivenUp = (
  owner: string,
  id: string,
  isGone: boolean,
  delivery: TransactItem,
): Promise<void> =>
  change(owner, id, [delivery], ({ webhook }) => {
    const failures = webhook.failures + 1;
    if (webhook.status === "paused" || !(isGone || failures >= MAX_FAILURES)) return { failures };
    const paused_because = isGone
      ? "The receiver says that it is gone (410)."
      : `${failures} deliveries in a row were given up.`;
    return { failures, status: "paused", paused_because };
  });

const change = (
  owner: string,
  id: string,
  writes: readonly TransactItem[],
  decide: (record: WebhookRecord) => Partial<WebhookRecord["webhook"]>,
): Promise<void> =>
  retryOnConflict(async () => {
    const record = await findWebhook(owner, id);
    if (record === undefined) return;
    const updated_at = laterThan(record.webhook.updated_at);
    const webhook = { ...record.webhook, ...decide(record), updated_at };
    const isPaused = webhook.status === "paused" && record.webhook.status === "active";
    await transact([
      ...writes,
      putWebhook({ ...record, webhook }, record.webhook),
      ...(isPaused ? [pausedEvent(webhook)] : []),
    ]);
  });

function pausedEvent(webhook: WebhookRecord["webhook"]) {
  const { owner_id, id, updated_at } = webhook;
  const event_id = eventId(updated_at);
  return outboxItem({ owner_id, correlation_id: event_id, traceparent: "" }, webhookPartition(owner_id, id), {
    id: event_id,
    type: "WebhookPaused",
    occurred_at: updated_at,
    dream_id: null,
    data: { webhook },
  });
}
