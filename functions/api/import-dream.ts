import { importDream as contract } from "#shared/contracts/endpoints/dreams.ts";
import { importDream } from "#shared/dreams/import-dream.ts";
import { api } from "#shared/http/api.ts";
import { dreamPath } from "#shared/http/dream-reply.ts";

export const handler = api(contract, async ({ caller, body }) => {
  const { outcome, result } = await importDream(caller, body);
  return {
    status: outcome === "created" ? 201 : 200,
    headers: { location: dreamPath(result.dream_id) },
    body: result,
    dream_id: result.dream_id,
  };
});
