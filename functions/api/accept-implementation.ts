import { acceptImplementation as contract } from "@dreamcatcher/contracts/endpoints/implementations";
import { acceptImplementation } from "#shared/implementations/accept.ts";
import { implementationEtag } from "#shared/implementations/response-headers.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params }) => {
  const implementation = await acceptImplementation(caller, params.implementation_id);
  return {
    status: 200,
    headers: { etag: implementationEtag(implementation) },
    body: implementation,
    dream_id: implementation.dream_id,
  };
});
