import { deleteDream as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { deleteDream } from "#shared/dreams/delete.ts";
import { findUnderWay } from "#shared/implementations/under-way.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params, headers }) => {
  await deleteDream(caller, params.dream_id, headers["if-match"], findUnderWay);
  return { status: 204 };
});
