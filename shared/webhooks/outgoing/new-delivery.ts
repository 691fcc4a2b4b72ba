import type { WebhookDelivery } from "@dreamcatcher/contracts/webhook";
import { DAY_SECONDS } from "#shared/platform/durations.ts";
import type { DeliveryRecord } from "./stored.ts";

/** The name of the event of a test, which is in no log. */
export const TEST = "Test";

const KEPT_SECONDS = 30 * DAY_SECONDS;

/** A delivery before its first attempt. */
export function newDelivery(
  webhook_id: string,
  event: { id: string; type: string; dream_id: string | null },
  event_partition: string | undefined,
): DeliveryRecord {
  const created_at = new Date().toISOString();
  const delivery: WebhookDelivery = {
    id: event.id,
    webhook_id,
    event_type: event.type,
    dream_id: event.dream_id,
    status: "pending",
    attempts: [],
    next_attempt_at: null,
    created_at,
    completed_at: null,
  };
  return {
    delivery,
    ...(event_partition !== undefined && { event_partition }),
    by_hand: event_partition === undefined,
    expires_at: Math.floor(Date.parse(created_at) / 1000) + KEPT_SECONDS,
  };
}
