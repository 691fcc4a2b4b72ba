import { listDreamEvents as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { listDreamEvents } from "#shared/dreams/events.ts";
import { readDream } from "#shared/dreams/store.ts";
import { api } from "#shared/platform/http/api.ts";
import { pageResponse } from "#shared/platform/http/page-response.ts";

export const handler = api(contract, async ({ caller, params: { dream_id }, query }) => {
  await readDream(caller.owner_id, dream_id);
  return pageResponse(caller, ["events", dream_id], query, (page) =>
    listDreamEvents(caller.owner_id, dream_id, query.after, page),
  );
});
