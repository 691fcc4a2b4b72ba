import { updateDream as contract } from "#shared/contracts/endpoints/dreams.ts";
import { updateDream } from "#shared/dreams/change.ts";
import { api } from "#shared/http/api.ts";
import { ok } from "#shared/http/dream-reply.ts";

export const handler = api(contract, async ({ caller, params, body, headers }) =>
  ok(await updateDream(caller, params.dream_id, body, headers["if-match"])),
);
