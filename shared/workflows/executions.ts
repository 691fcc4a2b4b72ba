import type { WorkflowType } from "@dreamcatcher/contracts/workflow";
import { environment } from "#shared/platform/environment.ts";
import { startExecution, stopExecution } from "#shared/platform/jobs/executions.ts";
import type { StepInput } from "./input.ts";

const ARNS = environment("CONVERSATION_TO_IMPLEMENTATION_WORKFLOW_ARN");

const MACHINES: Readonly<Record<WorkflowType, string>> = {
  conversation_to_implementation: ARNS.CONVERSATION_TO_IMPLEMENTATION_WORKFLOW_ARN,
};

/** An execution for each attempt. */
const nameOf = ({ workflow_id, attempt }: Pick<StepInput, "workflow_id" | "attempt">) =>
  `${workflow_id}-${attempt}`;

/** Starts the execution of an attempt under its own name, so that a second start has no effect. */
export const startAttempt = (type: WorkflowType, input: StepInput): Promise<void> =>
  startExecution(MACHINES[type], nameOf(input), input);

/** Stops the execution of an attempt; has no effect on one that has ended or does not exist. */
export const stopAttempt = (
  type: WorkflowType,
  attempt: Pick<StepInput, "workflow_id" | "attempt">,
  cause: string,
): Promise<void> => stopExecution(MACHINES[type], nameOf(attempt), cause);
