import type { Client, Webhook, WebhookDelivery } from "@dreamcatcher/client";
import { shortIdOf } from "../dreams/short-id.ts";
import { endingWith, SEARCHED } from "../naming.ts";

/**
 * The webhook that a person names by its id, or by the end of its id.
 *
 * @throws {CommandError} when none has this end, or several have
 */
export const findWebhook = ({ webhooks }: Client, name: string, signal: AbortSignal): Promise<Webhook> =>
  endingWith(webhooks.list({}, { signal }), name, {
    many: "webhooks",
    none: `None of your webhooks ends with “${name}”.`,
    hint: "List them: dreams webhooks",
  });

/**
 * The delivery of a webhook that a person names by its id, or by the end of its id.
 *
 * @throws {CommandError} when none of the latest has this end, or several have
 */
export const findDelivery = (
  { webhooks }: Client,
  { id }: Webhook,
  name: string,
  signal: AbortSignal,
): Promise<WebhookDelivery> =>
  endingWith(webhooks.deliveries(id, { limit: SEARCHED }, { signal }), name, {
    many: "deliveries",
    none: `None of your deliveries ends with “${name}”.`,
    hint: `List them: dreams webhooks deliveries ${shortIdOf(id)}`,
  });
