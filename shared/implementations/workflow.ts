import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  StartExecutionCommand,
  StopExecutionCommand,
  // Of an execution that has ended, where the service refuses to stop it.
  ValidationException,
} from "@aws-sdk/client-sfn";
import { sfn } from "#shared/platform/aws/sfn.ts";
import { environment } from "#shared/platform/environment.ts";
import type { StepInput } from "./step.ts";

const { IMPLEMENT_WORKFLOW_ARN: stateMachineArn } = environment("IMPLEMENT_WORKFLOW_ARN");

/** What starts an execution: the request, or the approval of the plan where the first ended with it. */
export type Start = "requested" | "approved";

/** The names of an implementation's executions. */
const executionsOf = (implementation: string): Readonly<Record<Start, string>> => ({
  requested: implementation,
  approved: `${implementation}-approved`,
});

/** Starts an execution under its own name, so that a second start has no effect. */
export async function startWorkflow(input: StepInput, start: Start): Promise<void> {
  try {
    const name = executionsOf(input.implementation_id)[start];
    await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}

/** Stops an implementation's executions; has no effect on those that have ended or do not exist. */
export async function stopWorkflow(implementation: string, cause: string): Promise<void> {
  for (const name of Object.values(executionsOf(implementation))) {
    const executionArn = `${stateMachineArn.replace(":stateMachine:", ":execution:")}:${name}`;
    try {
      await sfn.send(new StopExecutionCommand({ executionArn, cause }));
    } catch (error) {
      if (!(error instanceof ExecutionDoesNotExist || error instanceof ValidationException)) throw error;
    }
  }
}
