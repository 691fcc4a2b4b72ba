import { ArnFormat, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { WorkflowName } from "../../functions/manifest/workflows/names.ts";
import type { Stage } from "./stages.ts";

export const machineName = (stage: Stage, workflow: string) => `dreamcatcher-${stage.name}-${workflow}`;

/** The ARN of a workflow's state machine, known before it is made: what starts and stops it does not wait for it. */
export const workflowArn = (scope: Construct, stage: Stage, workflow: WorkflowName) =>
  Stack.of(scope).formatArn({
    service: "states",
    resource: "stateMachine",
    resourceName: machineName(stage, workflow),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
