import type { Context } from "../../context.ts";
import type { ExitCode } from "../../exit-codes.ts";
import { findDelivery, findWebhook } from "../../webhooks/find.ts";
import { showSettled } from "../../webhooks/settled.ts";

export async function run(context: Context, name: string, delivery: string): Promise<ExitCode> {
  const { signal } = context;
  const client = await context.client();
  const webhook = await findWebhook(client, name, signal);
  const { id } = await findDelivery(client, webhook, delivery, signal);
  return showSettled(context, client, await client.webhooks.redeliver(webhook.id, id, { signal }));
}
