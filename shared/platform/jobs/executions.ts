import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  StartExecutionCommand,
  StopExecutionCommand,
  // Of an execution that has ended, where the service refuses to stop it.
  ValidationException,
} from "@aws-sdk/client-sfn";
import { sfn } from "#shared/platform/aws/sfn.ts";

/** Starts an execution of a state machine under a name, so that a second start has no effect. */
export async function startExecution(stateMachineArn: string, name: string, input: unknown): Promise<void> {
  try {
    await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}

/** Stops an execution of a state machine; has no effect on one that has ended or does not exist. */
export async function stopExecution(stateMachineArn: string, name: string, cause: string): Promise<void> {
  const executionArn = `${stateMachineArn.replace(":stateMachine:", ":execution:")}:${name}`;
  try {
    await sfn.send(new StopExecutionCommand({ executionArn, cause }));
  } catch (error) {
    if (!(error instanceof ExecutionDoesNotExist || error instanceof ValidationException)) throw error;
  }
}
