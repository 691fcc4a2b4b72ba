import { updatePlan as contract } from "@dreamcatcher/contracts/endpoints/implementations";
import { editPlan } from "#shared/implementations/edit-plan.ts";
import { readImplementation } from "#shared/implementations/read.ts";
import { implementationEtag } from "#shared/implementations/response-headers.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params, body, headers }) => {
  await editPlan(caller, params.implementation_id, body, headers["if-match"]);
  const implementation = await readImplementation(caller.owner_id, params.implementation_id);
  return { status: 200, headers: { etag: implementationEtag(implementation) }, body: implementation };
});
