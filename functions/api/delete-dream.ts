import { deleteDream as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { deleteDream } from "#shared/dreams/change.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params, headers }) => {
  await deleteDream(caller, params.dream_id, headers["if-match"]);
  return { status: 204 };
});
