import type { WebhookDelivery } from "@dreamcatcher/client";
import type { Context } from "../../context.ts";
import { findWebhook } from "../../webhooks/find.ts";
import { deliveryLine } from "../../webhooks/page.ts";

const MAX_PAGE = 100;

export async function run(context: Context, name: string, { limit }: { limit: number }): Promise<void> {
  const { output, signal } = context;
  const client = await context.client();
  const { id } = await findWebhook(client, name, signal);
  const deliveries: WebhookDelivery[] = [];
  for await (const each of client.webhooks.deliveries(id, { limit: Math.min(limit, MAX_PAGE) }, { signal })) {
    if (deliveries.push(each) === limit) break;
  }
  output.print({ deliveries }, () => deliveries.map(deliveryLine).join("\n"));
  if (deliveries.length === 0) output.note("Nothing was sent in the last 30 days.");
}
