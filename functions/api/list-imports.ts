import { listImports as contract } from "@dreamcatcher/contracts/endpoints/imports";
import { listImports } from "#shared/imports/store.ts";
import { api } from "#shared/platform/http/api.ts";
import { pageResponse } from "#shared/platform/http/page-response.ts";

export const handler = api(contract, async ({ caller, query }) =>
  pageResponse(caller, ["imports"], query, (page) => listImports(caller.owner_id, page)),
);
