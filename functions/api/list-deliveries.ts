import { listDeliveries as contract } from "@dreamcatcher/contracts/endpoints/webhooks";
import { api } from "#shared/platform/http/api.ts";
import { pageResponse } from "#shared/platform/http/page-response.ts";
import { listDeliveries, requireWebhook } from "#shared/webhooks/outgoing/store.ts";

export const handler = api(contract, async ({ caller, params: { webhook_id }, query }) => {
  await requireWebhook(caller.owner_id, webhook_id);
  return pageResponse(caller, ["deliveries", webhook_id], query, (page) =>
    listDeliveries(caller.owner_id, webhook_id, page),
  );
});
