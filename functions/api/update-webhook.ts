import { updateWebhook as contract } from "@dreamcatcher/contracts/endpoints/webhooks";
import { api } from "#shared/platform/http/api.ts";
import { updateWebhook } from "#shared/webhooks/outgoing/manage.ts";

export const handler = api(contract, async ({ caller, params, body }) => ({
  status: 200,
  body: await updateWebhook(caller, params.webhook_id, body),
}));
