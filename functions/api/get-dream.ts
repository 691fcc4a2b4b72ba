import { getDream as contract } from "#shared/contracts/endpoints/dreams.ts";
import { readDream } from "#shared/dreams/store.ts";
import { api } from "#shared/http/api.ts";
import { ok } from "#shared/http/dream-reply.ts";

export const handler = api(contract, async ({ caller, params }) => {
  const { dream } = await readDream(caller.owner_id, params.dream_id);
  return ok(dream);
});
