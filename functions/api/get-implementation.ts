import { getImplementation as contract } from "@dreamcatcher/contracts/endpoints/implementations";
import { readImplementation } from "#shared/implementations/read.ts";
import { implementationEtag } from "#shared/implementations/response-headers.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params }) => {
  const implementation = await readImplementation(caller.owner_id, params.implementation_id);
  return { status: 200, headers: { etag: implementationEtag(implementation) }, body: implementation };
});
