import { getHealthDetails as contract } from "#shared/contracts/endpoints/operations.ts";
import { api } from "#shared/http/api.ts";

export const handler = api(contract, async () => {
  const { checkHealth } = await import("#shared/health/check.ts");
  const health = await checkHealth();
  return { status: health.status === "ok" ? 200 : 503, body: health };
});
