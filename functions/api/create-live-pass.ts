import { createLivePass as contract } from "@dreamcatcher/contracts/endpoints/live";
import { admit } from "#shared/live/admit.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller: { owner_id }, body }) => ({
  status: 201,
  body: await admit({ owner_id, followed: body.dream_id }),
  secret: true,
}));
