import { redeliver as contract } from "@dreamcatcher/contracts/endpoints/webhooks";
import { api } from "#shared/platform/http/api.ts";
import { redeliver } from "#shared/webhooks/outgoing/manage.ts";
import { deliveriesPath } from "#shared/webhooks/outgoing/paths.ts";

export const handler = api(contract, async ({ caller, params }) => ({
  status: 202,
  headers: { location: deliveriesPath(params.webhook_id) },
  body: await redeliver(caller, params.webhook_id, params.delivery_id),
}));
