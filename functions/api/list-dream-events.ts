import { listDreamEvents as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { listDreamEvents } from "#shared/dreams/events.ts";
import { readDream } from "#shared/dreams/store.ts";
import { api } from "#shared/platform/http/api.ts";
import { pageReply } from "#shared/platform/http/page-reply.ts";

export const handler = api(contract, async ({ caller, params: { dream_id }, query }) => {
  await readDream(caller.owner_id, dream_id);
  return pageReply(caller, ["events", dream_id], query, (page) =>
    listDreamEvents(caller.owner_id, dream_id, query.after, page),
  );
});
