import { getImplementation as contract } from "#shared/contracts/endpoints/implementations.ts";
import { api } from "#shared/http/api.ts";
import { implementationEtag } from "#shared/http/implementation-reply.ts";
import { readImplementation } from "#shared/implementations/read.ts";

export const handler = api(contract, async ({ caller, params }) => {
  const implementation = await readImplementation(caller.owner_id, params.implementation_id);
  return { status: 200, headers: { etag: implementationEtag(implementation) }, body: implementation };
});
