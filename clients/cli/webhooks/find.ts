import type { Client, Webhook, WebhookDelivery } from "@dreamcatcher/client";
import { CommandError } from "../command-error.ts";
import { shortIdOf } from "../dreams/short-id.ts";
import { EXIT } from "../exit-codes.ts";

/** Ends of ids are of the latest deliveries. */
const SEARCHED = 100;

/**
 * The webhook that a person names by its id, or by the end of its id.
 *
 * @throws {CommandError} when none has this end, or several have
 */
export const findWebhook = ({ webhooks }: Client, name: string, signal: AbortSignal): Promise<Webhook> =>
  onlyOf(webhooks.list({}, { signal }), name, { many: "webhooks", hint: "List them: dreams webhooks" });

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
  onlyOf(webhooks.deliveries(id, { limit: SEARCHED }, { signal }), name, {
    many: "deliveries",
    hint: `List them: dreams webhooks deliveries ${shortIdOf(id)}`,
  });

async function onlyOf<Named extends { id: string }>(
  all: AsyncIterable<Named>,
  name: string,
  { many, hint }: { many: string; hint: string },
): Promise<Named> {
  const found: Named[] = [];
  let seen = 0;
  for await (const each of all) {
    if (each.id.toLowerCase().endsWith(name.toLowerCase())) found.push(each);
    seen += 1;
    if (seen === SEARCHED) break;
  }
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  throw new CommandError(
    EXIT.notFound,
    only
      ? `Several ${many} end with “${name}”: ${found.map(({ id }) => shortIdOf(id)).join(", ")}.`
      : `None of your ${many} ends with “${name}”.`,
    hint,
  );
}
