import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  StartExecutionCommand,
  StopExecutionCommand,
  // Of an execution that has ended, where the service refuses to stop it.
  ValidationException,
} from "@aws-sdk/client-sfn";
import type { WorkflowType } from "@dreamcatcher/contracts/workflow";
import { sfn } from "#shared/platform/aws/sfn.ts";
import { environment } from "#shared/platform/environment.ts";
import type { StepInput } from "./input.ts";

const ARNS = environment("CONVERSATION_TO_IMPLEMENTATION_WORKFLOW_ARN");

const MACHINES: Readonly<Record<WorkflowType, string>> = {
  conversation_to_implementation: ARNS.CONVERSATION_TO_IMPLEMENTATION_WORKFLOW_ARN,
};

/** An execution for each attempt. */
const nameOf = ({ workflow_id, attempt }: Pick<StepInput, "workflow_id" | "attempt">) =>
  `${workflow_id}-${attempt}`;

/** Starts the execution of an attempt under its own name, so that a second start has no effect. */
export async function startExecution(type: WorkflowType, input: StepInput): Promise<void> {
  try {
    await sfn.send(
      new StartExecutionCommand({
        stateMachineArn: MACHINES[type],
        name: nameOf(input),
        input: JSON.stringify(input),
      }),
    );
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}

/** Stops the execution of an attempt; has no effect on one that has ended or does not exist. */
export async function stopExecution(
  type: WorkflowType,
  attempt: Pick<StepInput, "workflow_id" | "attempt">,
  cause: string,
): Promise<void> {
  const executionArn = `${MACHINES[type].replace(":stateMachine:", ":execution:")}:${nameOf(attempt)}`;
  try {
    await sfn.send(new StopExecutionCommand({ executionArn, cause }));
  } catch (error) {
    if (!(error instanceof ExecutionDoesNotExist || error instanceof ValidationException)) throw error;
  }
}
