import type { Context } from "../../context.ts";
import { shortIdOf } from "../../dreams/short-id.ts";
import { findWebhook } from "../../webhooks/find.ts";
import { webhookText } from "../../webhooks/page.ts";

export async function run(context: Context, name: string): Promise<void> {
  const { output, signal } = context;
  const webhook = await findWebhook(await context.client(), name, signal);
  output.print({ webhook }, () => webhookText(webhook));
  if (webhook.status === "paused") output.note(`Send again: dreams webhooks resume ${shortIdOf(webhook.id)}`);
}
