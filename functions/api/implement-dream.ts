import { implementDream as contract } from "#shared/contracts/endpoints/implementations.ts";
import { api } from "#shared/http/api.ts";
import { implementationPath } from "#shared/http/implementation-reply.ts";
import { startImplementation } from "#shared/implementations/start.ts";

export const handler = api(contract, async ({ caller, params, body }) => {
  const implementation = await startImplementation(caller, params.dream_id, body);
  return {
    status: 202,
    headers: { location: implementationPath(implementation.id) },
    body: implementation,
    dream_id: params.dream_id,
  };
});
