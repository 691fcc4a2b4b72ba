import { implementDream as contract } from "@dreamcatcher/contracts/endpoints/implementations";
import { implementationPath } from "#shared/implementations/response-headers.ts";
import { startImplementation } from "#shared/implementations/start.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params, body }) => {
  const implementation = await startImplementation(caller, params.dream_id, body);
  return {
    status: 202,
    headers: { location: implementationPath(implementation.id) },
    body: implementation,
    dream_id: params.dream_id,
  };
});
