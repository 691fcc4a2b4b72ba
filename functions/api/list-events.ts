import { listEvents as contract } from "@dreamcatcher/contracts/endpoints/live";
import { listEvents } from "#shared/feed/list.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, query }) => ({
  status: 200,
  body: await listEvents(caller.owner_id, query),
}));
