import { createImport as contract } from "@dreamcatcher/contracts/endpoints/imports";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, body }) => {
  const { startImport } = await import("#shared/imports/start.ts");
  const started = await startImport(caller, body);
  return { status: 202, headers: { location: `/api/v1/imports/${started.import_id}` }, body: started };
});
