import { cancelImplementation as contract } from "@dreamcatcher/contracts/endpoints/implementations";
import { cancelImplementation } from "#shared/implementations/cancel.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params }) => {
  const implementation = await cancelImplementation(caller, params.implementation_id);
  return { status: 200, body: implementation, dream_id: implementation.dream_id };
});
