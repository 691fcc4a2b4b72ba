import { retryWorkflow as contract } from "@dreamcatcher/contracts/endpoints/workflows";
import { api } from "#shared/platform/http/api.ts";
import { workflowPath } from "#shared/workflows/links.ts";
import { retryWorkflow } from "#shared/workflows/start.ts";

export const handler = api(contract, async ({ caller, params }) => {
  const workflow = await retryWorkflow(caller, params.workflow_id);
  return { status: 202, headers: { location: workflowPath(workflow.id) }, body: workflow };
});
