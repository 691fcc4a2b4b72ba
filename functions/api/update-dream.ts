import { updateDream as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { updateDream } from "#shared/dreams/change.ts";
import { ok } from "#shared/dreams/response.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params, body, headers }) =>
  ok(await updateDream(caller, params.dream_id, body, headers["if-match"])),
);
