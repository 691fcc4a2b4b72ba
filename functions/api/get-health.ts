import { getHealth as contract } from "#shared/contracts/endpoints/operations.ts";
import { environment } from "#shared/environment.ts";
import { api } from "#shared/http/api.ts";

const { STAGE } = environment("STAGE");

export const handler = api(contract, async () => ({ status: 200, body: { status: "ok", stage: STAGE } }));
