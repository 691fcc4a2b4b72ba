import { ensureImplementation as contract } from "@dreamcatcher/contracts/endpoints/implementations";
import { implementationPath } from "#shared/implementations/response-headers.ts";
import { ensureImplementation } from "#shared/implementations/start.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params }) => {
  const { implementation, isNew } = await ensureImplementation(caller, params.dream_id);
  const headers = { location: implementationPath(implementation.id) };
  return { status: isNew ? 202 : 200, headers, body: implementation };
});
