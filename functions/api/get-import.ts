import { getImport as contract } from "#shared/contracts/endpoints/imports.ts";
import { api } from "#shared/http/api.ts";
import { readImport } from "#shared/imports/store.ts";

export const handler = api(contract, async ({ caller, params }) => ({
  status: 200,
  body: await readImport(caller.owner_id, params.import_id),
}));
