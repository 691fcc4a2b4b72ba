import { cancelWorkflow as contract } from "@dreamcatcher/contracts/endpoints/workflows";
import { api } from "#shared/platform/http/api.ts";
import { cancelWorkflow } from "#shared/workflows/cancel.ts";

export const handler = api(contract, async ({ caller, params }) => ({
  status: 200,
  body: await cancelWorkflow(caller, params.workflow_id),
}));
