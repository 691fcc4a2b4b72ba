import { getDream as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { ok } from "#shared/dreams/response.ts";
import { readDream } from "#shared/dreams/store.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params }) => {
  const { dream } = await readDream(caller.owner_id, params.dream_id);
  return ok(dream);
});
