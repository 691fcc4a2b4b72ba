import { listDreams as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { brandOf } from "#shared/dreams/brands.ts";
import { api } from "#shared/platform/http/api.ts";
import { pageResponse } from "#shared/platform/http/page-response.ts";
import { listDreams } from "#shared/search/list.ts";

export const handler = api(contract, async ({ caller, query: { cursor, limit, brand, ...rest } }) => {
  const filter = { ...rest, brand: brand && brandOf(brand) };
  return pageResponse(caller, ["dreams", filter], { cursor, limit }, (page) =>
    listDreams(caller.owner_id, filter, page),
  );
});
