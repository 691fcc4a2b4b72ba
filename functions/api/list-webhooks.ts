import { listWebhooks as contract } from "@dreamcatcher/contracts/endpoints/webhooks";
import { api } from "#shared/platform/http/api.ts";
import { pageResponse } from "#shared/platform/http/page-response.ts";
import { listWebhooks } from "#shared/webhooks/outgoing/store.ts";

export const handler = api(contract, async ({ caller, query }) =>
  pageResponse(caller, ["webhooks"], query, (page) => listWebhooks(caller.owner_id, page)),
);
