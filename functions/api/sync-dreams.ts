import { syncDreams as contract } from "@dreamcatcher/contracts/endpoints/sync";
import { api } from "#shared/platform/http/api.ts";
import { notFound } from "#shared/platform/problem-error.ts";

export const handler = api(contract, async () => {
  throw notFound("sync");
});
