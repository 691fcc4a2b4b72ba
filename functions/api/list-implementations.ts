import { listImplementations as contract } from "@dreamcatcher/contracts/endpoints/implementations";
import { readDream } from "#shared/dreams/store.ts";
import { listImplementations } from "#shared/implementations/store.ts";
import { api } from "#shared/platform/http/api.ts";
import { pageResponse } from "#shared/platform/http/page-response.ts";

export const handler = api(contract, async ({ caller, params: { dream_id }, query }) => {
  await readDream(caller.owner_id, dream_id);
  return pageResponse(caller, ["implementations", dream_id], query, (page) =>
    listImplementations(caller.owner_id, dream_id, page),
  );
});
