import { listWorkflows as contract } from "@dreamcatcher/contracts/endpoints/workflows";
import { api } from "#shared/platform/http/api.ts";
import { pageResponse } from "#shared/platform/http/page-response.ts";
import { listWorkflows } from "#shared/workflows/store.ts";

export const handler = api(contract, async ({ caller, query }) =>
  pageResponse(caller, ["workflows"], query, (page) => listWorkflows(caller.owner_id, page)),
);
