import type { Context } from "../../context.ts";
import { findWebhook } from "../../webhooks/find.ts";

export async function run(context: Context, name: string): Promise<void> {
  const { output, signal } = context;
  const client = await context.client();
  const webhook = await findWebhook(client, name, signal);
  await client.webhooks.delete(webhook.id, { signal });
  output.print({ webhook }, () => "The webhook is deleted, with what waited to be sent.");
}
