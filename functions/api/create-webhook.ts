import { createWebhook as contract } from "@dreamcatcher/contracts/endpoints/webhooks";
import { api } from "#shared/platform/http/api.ts";
import { createWebhook } from "#shared/webhooks/outgoing/manage.ts";
import { webhookPath } from "#shared/webhooks/outgoing/paths.ts";

export const handler = api(contract, async ({ caller, body }) => {
  const webhook = await createWebhook(caller, body);
  return {
    status: 201,
    headers: { location: webhookPath(webhook.id) },
    body: webhook,
    secret: true,
  };
});
