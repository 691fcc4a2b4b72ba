import { cancelImplementation as contract } from "#shared/contracts/endpoints/implementations.ts";
import { api } from "#shared/http/api.ts";
import { cancelImplementation } from "#shared/implementations/cancel.ts";

export const handler = api(contract, async ({ caller, params }) => ({
  status: 200,
  body: await cancelImplementation(caller, params.implementation_id),
}));
