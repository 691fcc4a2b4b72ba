import type { Context } from "../../context.ts";
import { sentDream } from "../../dreams/sent.ts";
import { webhookText } from "../../webhooks/page.ts";

interface CreateOptions {
  event?: string[] | undefined;
  dream?: string | undefined;
  description?: string | undefined;
  ordered?: true | undefined;
}

export async function run(context: Context, url: string, options: CreateOptions): Promise<void> {
  const { output, signal } = context;
  const { event: events = [], dream, description = "", ordered = false } = options;
  const client = await context.client();
  const dream_id = dream === undefined ? null : (await sentDream(context, await context.device(), dream)).id;
  const webhook = await client.webhooks.create({ url, events, dream_id, description, ordered }, { signal });
  output.print({ webhook }, () => `${webhookText(webhook)}\n\nSecret: ${webhook.secret}`);
  output.note("Keep the secret: it is shown this once, and verifies what is sent.");
}
