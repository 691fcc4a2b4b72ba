import { listConversations as contract } from "#shared/contracts/endpoints/conversations.ts";
import { listConversations } from "#shared/conversations/store.ts";
import { api } from "#shared/http/api.ts";
import { pageReply } from "#shared/http/page-reply.ts";

export const handler = api(contract, async ({ caller, query }) =>
  pageReply(caller, ["conversations"], query, (page) => listConversations(caller.owner_id, page)),
);
