import { importDream as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { importDream } from "#shared/dreams/import-dream.ts";
import { dreamPath } from "#shared/dreams/response.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, body }) => {
  const { outcome, result } = await importDream(caller, body);
  return {
    status: outcome === "created" ? 201 : 200,
    headers: { location: dreamPath(result.dream_id) },
    body: result,
    dream_id: result.dream_id,
  };
});
