import { listDreams as contract } from "#shared/contracts/endpoints/dreams.ts";
import { brandOf } from "#shared/dreams/brands.ts";
import { listDreams } from "#shared/dreams/store.ts";
import { api } from "#shared/http/api.ts";
import { pageReply } from "#shared/http/page-reply.ts";

export const handler = api(contract, async ({ caller, query: { cursor, limit, brand, ...rest } }) => {
  const filter = { ...rest, brand: brand && brandOf(brand) };
  return pageReply(caller, ["dreams", filter], { cursor, limit }, (page) =>
    listDreams(caller.owner_id, filter, page),
  );
});
