import { cancelImplementation as contract } from "#shared/contracts/endpoints/implementations.ts";
import { api } from "#shared/http/api.ts";
import { cancelImplementation } from "#shared/implementations/cancel.ts";

export const handler = api(contract, async ({ caller, params }) => {
  const implementation = await cancelImplementation(caller, params.implementation_id);
  return { status: 200, body: implementation, dream_id: implementation.dream_id };
});
