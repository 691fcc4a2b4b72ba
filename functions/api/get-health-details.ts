import { getHealthDetails as contract } from "#shared/contracts/endpoints/operations.ts";
import { checkHealth } from "#shared/health/check.ts";
import { api } from "#shared/http/api.ts";

export const handler = api(contract, async () => {
  const health = await checkHealth();
  return { status: health.status === "ok" ? 200 : 503, body: health };
});
