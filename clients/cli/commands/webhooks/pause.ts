import type { Context } from "../../context.ts";
import { findWebhook } from "../../webhooks/find.ts";
import { webhookText } from "../../webhooks/page.ts";

export async function run(context: Context, name: string): Promise<void> {
  const { output, signal } = context;
  const client = await context.client();
  const { id } = await findWebhook(client, name, signal);
  const webhook = await client.webhooks.update(id, { status: "paused" }, { signal });
  output.print({ webhook }, () => webhookText(webhook));
}
