import type { Context } from "../../context.ts";
import type { ExitCode } from "../../exit-codes.ts";
import { findWebhook } from "../../webhooks/find.ts";
import { showSettled } from "../../webhooks/settled.ts";

export async function run(context: Context, name: string): Promise<ExitCode> {
  const { signal } = context;
  const client = await context.client();
  const { id } = await findWebhook(client, name, signal);
  return showSettled(context, client, await client.webhooks.test(id, { signal }));
}
