import { getHealth as contract } from "@dreamcatcher/contracts/endpoints/operations";
import { environment } from "#shared/platform/environment.ts";
import { api } from "#shared/platform/http/api.ts";

const { STAGE } = environment("STAGE");

export const handler = api(contract, async () => ({
  status: 200,
  body: { status: "ok" as const, stage: STAGE },
}));
