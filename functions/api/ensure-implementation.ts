import { ensureImplementation as contract } from "#shared/contracts/endpoints/implementations.ts";
import { api } from "#shared/http/api.ts";
import { implementationPath } from "#shared/http/implementation-reply.ts";
import { ensureImplementation } from "#shared/implementations/start.ts";

export const handler = api(contract, async ({ caller, params }) => {
  const { implementation, isNew } = await ensureImplementation(caller, params.dream_id);
  const headers = { location: implementationPath(implementation.id) };
  return { status: isNew ? 202 : 200, headers, body: implementation };
});
