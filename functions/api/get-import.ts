import { getImport as contract } from "@dreamcatcher/contracts/endpoints/imports";
import { readImport } from "#shared/imports/store.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, params }) => ({
  status: 200,
  body: await readImport(caller.owner_id, params.import_id),
}));
