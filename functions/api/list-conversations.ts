import { listConversations as contract } from "@dreamcatcher/contracts/endpoints/conversations";
import { listConversations } from "#shared/conversations/store.ts";
import { api } from "#shared/platform/http/api.ts";
import { pageResponse } from "#shared/platform/http/page-response.ts";

export const handler = api(contract, async ({ caller, query }) =>
  pageResponse(caller, ["conversations"], query, (page) => listConversations(caller.owner_id, page)),
);
