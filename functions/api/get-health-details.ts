import { getHealthDetails as contract } from "@dreamcatcher/contracts/endpoints/operations";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async () => {
  const { checkHealth } = await import("#shared/platform/health/check.ts");
  const health = await checkHealth();
  return { status: health.status === "ok" ? 200 : 503, body: health };
});
