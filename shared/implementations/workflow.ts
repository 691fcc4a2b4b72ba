import { environment } from "#shared/platform/environment.ts";
import { startExecution, stopExecution } from "#shared/platform/jobs/executions.ts";
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
export const startWorkflow = (input: StepInput, start: Start): Promise<void> =>
  startExecution(stateMachineArn, executionsOf(input.implementation_id)[start], input);

/** Stops an implementation's executions; has no effect on those that have ended or do not exist. */
export async function stopWorkflow(implementation: string, cause: string): Promise<void> {
  for (const name of Object.values(executionsOf(implementation)))
    await stopExecution(stateMachineArn, name, cause);
}
