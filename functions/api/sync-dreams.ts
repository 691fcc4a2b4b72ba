import { syncDreams as contract } from "@dreamcatcher/contracts/endpoints/sync";
import { api } from "#shared/platform/http/api.ts";
import { sync } from "#shared/sync/sync.ts";

export const handler = api(contract, async ({ caller, body }) => ({
  status: 200,
  body: await sync(caller, body),
}));
