import { replaceTodos as contract } from "#shared/contracts/endpoints/dreams.ts";
import { replaceTodos } from "#shared/dreams/change.ts";
import { api } from "#shared/http/api.ts";
import { ok } from "#shared/http/dream-reply.ts";

export const handler = api(contract, async ({ caller, params, body, headers }) =>
  ok(await replaceTodos(caller, params.dream_id, body, headers["if-match"])),
);
