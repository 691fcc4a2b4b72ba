import { getWorkflow as contract } from "@dreamcatcher/contracts/endpoints/workflows";
import { api } from "#shared/platform/http/api.ts";
import { requireWorkflow } from "#shared/workflows/store.ts";

export const handler = api(contract, async ({ caller, params }) => ({
  status: 200,
  body: (await requireWorkflow(caller.owner_id, params.workflow_id)).workflow,
}));
