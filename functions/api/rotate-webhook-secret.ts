import { rotateWebhookSecret as contract } from "@dreamcatcher/contracts/endpoints/webhooks";
import { api } from "#shared/platform/http/api.ts";
import { rotateSecret } from "#shared/webhooks/outgoing/manage.ts";

export const handler = api(contract, async ({ caller, params }) => ({
  status: 200,
  body: await rotateSecret(caller, params.webhook_id),
  secret: true,
}));
