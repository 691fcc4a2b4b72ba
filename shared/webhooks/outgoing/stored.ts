import { Webhook, WebhookDelivery } from "@dreamcatcher/contracts/webhook";
import * as z from "zod";
import { type RowOf, storedWith } from "#shared/platform/table/stored.ts";

/** A webhook with its secret, and for a day after a rotation the one before; both are encrypted. */
export const storedWebhook = storedWith(
  "webhook",
  Webhook,
  z.object({
    secret: z.string(),
    previous: z.object({ secret: z.string(), until: z.string() }).optional(),
  }),
);

export type WebhookRecord = RowOf<typeof storedWebhook>;

/**
 * A delivery with the partition of its event, which a test has not. One that a person asked for is sent once,
 * also while the webhook is paused.
 */
export const storedDelivery = storedWith(
  "delivery",
  WebhookDelivery,
  z.object({ event_partition: z.string().optional(), by_hand: z.boolean(), expires_at: z.number() }),
);

export type DeliveryRecord = RowOf<typeof storedDelivery>;
