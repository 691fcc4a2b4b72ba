import { testWebhook as contract } from "@dreamcatcher/contracts/endpoints/webhooks";
import { api } from "#shared/platform/http/api.ts";
import { sendTest } from "#shared/webhooks/outgoing/manage.ts";
import { deliveriesPath } from "#shared/webhooks/outgoing/paths.ts";

export const handler = api(contract, async ({ caller, params }) => ({
  status: 202,
  headers: { location: deliveriesPath(params.webhook_id) },
  body: await sendTest(caller, params.webhook_id),
}));
