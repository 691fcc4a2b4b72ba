import { listImplementations as contract } from "#shared/contracts/endpoints/implementations.ts";
import { readDream } from "#shared/dreams/store.ts";
import { api } from "#shared/http/api.ts";
import { pageReply } from "#shared/http/page-reply.ts";
import { listImplementations } from "#shared/implementations/store.ts";

export const handler = api(contract, async ({ caller, params: { dream_id }, query }) => {
  await readDream(caller.owner_id, dream_id);
  return pageReply(caller, ["implementations", dream_id], query, (page) =>
    listImplementations(caller.owner_id, dream_id, page),
  );
});
