import type { StepName, Workflow } from "@dreamcatcher/contracts/workflow";
import { cancelImplementation } from "#shared/implementations/cancel.ts";
import type { Context } from "#shared/platform/context.ts";
import { conflict, ProblemError } from "#shared/platform/problem-error.ts";
import { stopWorkflow, WorkflowOver } from "./advance.ts";
import { stopAttempt } from "./executions.ts";
import { requireWorkflow } from "./store.ts";
import type { WorkflowRecord } from "./stored.ts";

/** The steps whose jobs are implementations. */
const IMPLEMENTING: readonly StepName[] = ["plan", "build"];

const REASON = "Cancelled by its owner.";

/**
 * Cancels a workflow and what its steps have started. It ends before its execution is stopped, so a step that
 * still runs finds it ended.
 *
 * @throws {ProblemError} when there is no such workflow (404) or it has ended already (409)
 */
export async function cancelWorkflow(context: Context, id: string): Promise<Workflow> {
  const { owner_id, correlation_id, traceparent } = context;
  const { workflow: before } = await requireWorkflow(owner_id, id);
  const attempt = { workflow_id: id, attempt: before.attempt };
  try {
    const record = await stopWorkflow(
      { owner_id, correlation_id, traceparent, ...attempt },
      "cancelled",
      REASON,
    );
    await stopAttempt(before.type, attempt, REASON);
    await cancelJobs(context, record);
    return record.workflow;
  } catch (error) {
    if (error instanceof WorkflowOver)
      throw conflict("The workflow has ended already and cannot be cancelled.");
    throw error;
  }
}

/** Cancels the jobs that have not ended. */
async function cancelJobs(context: Context, { jobs }: WorkflowRecord): Promise<void> {
  for (const step of IMPLEMENTING) {
    const job = jobs[step];
    if (job !== undefined) await unlessOver(cancelImplementation(context, job));
  }
}

async function unlessOver(cancelling: Promise<unknown>): Promise<void> {
  try {
    await cancelling;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
}
