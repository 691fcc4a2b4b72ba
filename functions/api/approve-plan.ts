import { approvePlan as contract } from "@dreamcatcher/contracts/endpoints/implementations";
import { approvePlan } from "#shared/implementations/approve.ts";
import { implementationEtag, implementationPath } from "#shared/implementations/response-headers.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params, headers }) => {
  const implementation = await approvePlan(caller, params.implementation_id, headers["if-match"]);
  return {
    status: 202,
    headers: { etag: implementationEtag(implementation), location: implementationPath(implementation.id) },
    body: implementation,
    dream_id: implementation.dream_id,
  };
});
