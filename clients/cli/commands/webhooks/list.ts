import type { Context } from "../../context.ts";
import { webhookLine } from "../../webhooks/page.ts";

export async function run(context: Context): Promise<void> {
  const { output, signal } = context;
  const { webhooks: api } = await context.client();
  const webhooks = await Array.fromAsync(api.list({}, { signal }));
  output.print({ webhooks }, () => webhooks.map(webhookLine).join("\n"));
  if (webhooks.length === 0) output.note("There is no webhook yet: dreams webhooks create <url>");
}
