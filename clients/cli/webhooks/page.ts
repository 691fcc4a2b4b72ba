import type { Webhook, WebhookDelivery } from "@dreamcatcher/client";
import { shortIdOf } from "../dreams/short-id.ts";
import { minuteOf } from "../showing/minute.ts";
import { plain } from "../terminal/plain.ts";

/** A webhook in one line. */
export const webhookLine = ({ id, status, url }: Webhook): string =>
  `${shortIdOf(id)}  ${status.padEnd("active".length)}  ${plain(url)}`;

/** A webhook with what it sends. */
export function webhookText(webhook: Webhook): string {
  const { description, events, dream_id, ordered, paused_because, created_at } = webhook;
  return [
    webhookLine(webhook),
    ...(description === "" ? [] : [`  for: ${plain(description)}`]),
    `  events: ${events.length === 0 ? "all" : events.join(", ")}`,
    ...(dream_id === null ? [] : [`  only of the dream: ${shortIdOf(dream_id)}`]),
    ...(ordered ? ["  those of a dream in their order"] : []),
    ...(paused_because === null ? [] : [`  paused: ${plain(paused_because)}`]),
    `  created: ${minuteOf(created_at)}`,
  ].join("\n");
}

/** A delivery in one line, with what its last attempt came to. */
export function deliveryLine({ id, status, event_type, attempts, created_at }: WebhookDelivery): string {
  const last = attempts.at(-1);
  const outcome =
    last === undefined
      ? "not sent yet"
      : `${last.error === null ? `HTTP ${last.status}` : plain(last.error)}, ${last.latency_ms} ms`;
  const tries = attempts.length > 1 ? `, ${attempts.length} attempts` : "";
  return `${shortIdOf(id)}  ${status.padEnd("delivered".length)}  ${minuteOf(created_at)}  ${event_type}: ${outcome}${tries}`;
}
