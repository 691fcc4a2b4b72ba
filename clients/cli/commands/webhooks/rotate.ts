import type { Context } from "../../context.ts";
import { findWebhook } from "../../webhooks/find.ts";

export async function run(context: Context, name: string): Promise<void> {
  const { output, signal } = context;
  const client = await context.client();
  const { id } = await findWebhook(client, name, signal);
  const webhook = await client.webhooks.rotateSecret(id, { signal });
  output.print({ webhook }, () => `Secret: ${webhook.secret}`);
  output.note("Keep the secret: it is shown this once. The old one verifies what is sent for 24 hours, too.");
}
