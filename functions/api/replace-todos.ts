import { replaceTodos as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { replaceTodos } from "#shared/dreams/change.ts";
import { ok } from "#shared/dreams/response.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params, body, headers }) =>
  ok(await replaceTodos(caller, params.dream_id, body, headers["if-match"])),
);
