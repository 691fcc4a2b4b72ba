import { ArnFormat, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { WorkflowName } from "../functions/manifest/workflows/names.ts";
import type { Stage } from "./stages/stages.ts";

/** The name of resources of which a stage has one. */
export const stageName = (stage: Stage) => `dreamcatcher-${stage.name}`;

/** The name of a part of a stage: a stack, a queue, a state machine. */
export const nameOf = (stage: Stage, part: string) => `${stageName(stage)}-${part}`;

/** The log group of a part of a stage. */
export const logGroupOf = (stage: Stage, part: string) => `/dreamcatcher/${stage.name}/${part}`;

/** The ARN of a workflow's state machine, from its name: stacks that use it need not depend on its stack. */
export const workflowArn = (scope: Construct, stage: Stage, workflow: WorkflowName) =>
  Stack.of(scope).formatArn({
    service: "states",
    resource: "stateMachine",
    resourceName: nameOf(stage, workflow),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
