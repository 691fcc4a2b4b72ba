import { signOutEverywhere as contract } from "@dreamcatcher/contracts/endpoints/account";
import { signOutEverywhere } from "#shared/account/sign-out.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller }) => {
  await signOutEverywhere(caller.owner_id);
  return { status: 204 };
});
