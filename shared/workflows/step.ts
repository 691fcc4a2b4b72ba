import type { StepName } from "@dreamcatcher/contracts/workflow";
import type { QuotaContext } from "#shared/platform/context.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { ProblemError } from "#shared/platform/problem-error.ts";
import { beginStep, endStep, requireOpenWorkflow, WorkflowOver } from "./advance.ts";
import { StepInput } from "./input.ts";
import { type StepEnding, stepOf } from "./progress.ts";
import type { WorkflowRecord } from "./stored.ts";

/** A step cannot do its work, and a retry of the step would not help. The owner sees the message. */
export class CannotContinue extends Error {
  override readonly name = "CannotContinue";
}

/** The output of a step, on which the state machine branches: to continue, or to fail with a reason. */
export type StepOutput = { ok: true } | { ok: false; reason: string };

/** What a step works with. */
export interface Run {
  input: StepInput;
  context: QuotaContext;
  record: WorkflowRecord;
}

/** The Lambda handler of a step that does its work by itself. A step that has ended is not done again. */
export const workflowStep =
  (name: StepName, work: (run: Run) => Promise<StepEnding>) =>
  (event: unknown): Promise<StepOutput> => {
    const input = StepInput.parse(event);
    return logged(input, name, () =>
      outputOf(async () => {
        const run = await openRun(input);
        if (stepOf(run.record.workflow, name).isSettled) return;
        await beginStep(input, name, "running");
        await endStep(input, name, await work(run));
      }),
    );
  };

/** @throws {WorkflowOver} when the workflow has ended, was started again, or is gone */
export async function openRun(input: StepInput): Promise<Run> {
  const record = await requireOpenWorkflow(input);
  const { owner_id, correlation_id, traceparent } = input;
  return { input, record, context: { owner_id, correlation_id, traceparent, tier: record.tier } };
}

/** The output after `work`. Errors that are not expected here pass through, and the state machine retries. */
export async function outputOf(work: () => Promise<void>): Promise<StepOutput> {
  try {
    await work();
    return { ok: true };
  } catch (error) {
    if (error instanceof WorkflowOver) return { ok: false, reason: "It is over already." };
    if (error instanceof CannotContinue || error instanceof ProblemError)
      return { ok: false, reason: error.message };
    throw error;
  }
}

/** Logs with the ids of the workflow, and what went wrong unexpectedly. */
export async function logged<Result>(
  { correlation_id, workflow_id }: StepInput,
  step: StepName,
  work: () => Promise<Result>,
): Promise<Result> {
  logger.appendKeys({ correlation_id, workflow_id, step });
  try {
    return await work();
  } catch (error) {
    logger.error("step failed", error as Error);
    throw error;
  } finally {
    logger.resetKeys();
  }
}
