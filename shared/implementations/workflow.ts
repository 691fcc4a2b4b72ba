import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  StartExecutionCommand,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { sfn } from "#shared/platform/aws/sfn.ts";
import { environment } from "#shared/platform/environment.ts";
import type { StepInput } from "./step.ts";

const { IMPLEMENT_WORKFLOW_ARN: stateMachineArn } = environment("IMPLEMENT_WORKFLOW_ARN");

/** Starts the execution, named after the implementation's id, so that a second start has no effect. */
export async function startWorkflow(input: StepInput): Promise<void> {
  try {
    const name = input.implementation_id;
    await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}

/** Stops an implementation's execution; has no effect where there is none yet. */
export async function stopWorkflow(implementation: string, cause: string): Promise<void> {
  const executionArn = `${stateMachineArn.replace(":stateMachine:", ":execution:")}:${implementation}`;
  try {
    await sfn.send(new StopExecutionCommand({ executionArn, cause }));
  } catch (error) {
    if (!(error instanceof ExecutionDoesNotExist)) throw error;
  }
}
