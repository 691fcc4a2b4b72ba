import { listEvents as contract } from "@dreamcatcher/contracts/endpoints/live";
import { listEvents } from "#shared/feed/list.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, query: { after, after_event_id, ...query } }) => ({
  status: 200,
  body: await listEvents(caller.owner_id, {
    ...query,
    after: after === undefined ? undefined : { position: after, event_id: after_event_id },
  }),
}));
