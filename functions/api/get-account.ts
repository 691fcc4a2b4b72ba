import { getAccount as contract } from "@dreamcatcher/contracts/endpoints/account";
import { readAccount } from "#shared/account/read.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller }) => ({
  status: 200,
  body: await readAccount(caller),
}));
