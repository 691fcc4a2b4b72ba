import { search as contract } from "@dreamcatcher/contracts/endpoints/search";
import { api } from "#shared/platform/http/api.ts";
import { searchResponse } from "#shared/search/response.ts";

export const handler = api(contract, ({ caller, query }) => searchResponse(caller, query));
