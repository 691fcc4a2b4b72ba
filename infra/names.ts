import { ArnFormat, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { WorkflowName } from "../functions/manifest/workflows/names.ts";
import type { Stage } from "./stages/stages.ts";

/** What there is one of on a stage is called. */
export const stageName = (stage: Stage) => `dreamcatcher-${stage.name}`;

/** What a part of a stage is called: a stack, a queue, a state machine. */
export const nameOf = (stage: Stage, part: string) => `${stageName(stage)}-${part}`;

/** Where a part of a stage logs. */
export const logGroupOf = (stage: Stage, part: string) => `/dreamcatcher/${stage.name}/${part}`;

/** The ARN of a workflow's state machine, known before it is made: what starts and stops it does not wait for it. */
export const workflowArn = (scope: Construct, stage: Stage, workflow: WorkflowName) =>
  Stack.of(scope).formatArn({
    service: "states",
    resource: "stateMachine",
    resourceName: nameOf(stage, workflow),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
