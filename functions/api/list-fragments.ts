import { listFragments as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { listFragments } from "#shared/dreams/fragments.ts";
import { readDream } from "#shared/dreams/store.ts";
import { api } from "#shared/platform/http/api.ts";
import { pageResponse } from "#shared/platform/http/page-response.ts";

export const handler = api(contract, async ({ caller, params: { dream_id }, query }) => {
  await readDream(caller.owner_id, dream_id);
  return pageResponse(caller, ["fragments", dream_id], query, (page) =>
    listFragments(caller.owner_id, dream_id, page),
  );
});
