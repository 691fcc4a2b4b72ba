import { getWebhook as contract } from "@dreamcatcher/contracts/endpoints/webhooks";
import { api } from "#shared/platform/http/api.ts";
import { requireWebhook } from "#shared/webhooks/outgoing/store.ts";

export const handler = api(contract, async ({ caller, params }) => ({
  status: 200,
  body: (await requireWebhook(caller.owner_id, params.webhook_id)).webhook,
}));
