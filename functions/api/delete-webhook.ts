import { deleteWebhook as contract } from "@dreamcatcher/contracts/endpoints/webhooks";
import { api } from "#shared/platform/http/api.ts";
import { deleteWebhook, requireWebhook } from "#shared/webhooks/outgoing/store.ts";

export const handler = api(contract, async ({ caller: { owner_id }, params: { webhook_id } }) => {
  await requireWebhook(owner_id, webhook_id);
  await deleteWebhook(owner_id, webhook_id);
  return { status: 204 };
});
