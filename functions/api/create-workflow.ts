import { createWorkflow as contract } from "@dreamcatcher/contracts/endpoints/workflows";
import { api } from "#shared/platform/http/api.ts";
import { workflowPath } from "#shared/workflows/links.ts";
import { startWorkflow } from "#shared/workflows/start.ts";

export const handler = api(contract, async ({ caller, body }) => {
  const workflow = await startWorkflow(caller, body);
  return { status: 202, headers: { location: workflowPath(workflow.id) }, body: workflow };
});
