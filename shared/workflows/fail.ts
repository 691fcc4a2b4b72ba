import type { ExecutionEnd } from "#shared/platform/jobs/execution-ended.ts";
import { stopWorkflow, WorkflowOver } from "./advance.ts";
import type { StepInput } from "./input.ts";

const REASONS: Readonly<Record<ExecutionEnd, string>> = {
  FAILED: "Something went wrong on our side. Retry the workflow.",
  TIMED_OUT: "It exceeded the maximum duration of a workflow and was stopped. Retry the workflow.",
  ABORTED: "It was stopped by an operator. Retry the workflow.",
};

/** Fails a workflow, unless it has ended. */
export async function failWorkflow(input: StepInput, reason: string): Promise<void> {
  try {
    await stopWorkflow(input, "failed", reason);
  } catch (error) {
    if (!(error instanceof WorkflowOver)) throw error;
  }
}

/** Fails a workflow whose execution ended without ending it. Most failed executions have ended theirs. */
export const closeWorkflow = (input: StepInput, end: ExecutionEnd): Promise<void> =>
  failWorkflow(input, REASONS[end]);
