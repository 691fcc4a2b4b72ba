import type { StepName, WorkflowStep } from "@dreamcatcher/contracts/workflow";
import { ulid } from "ulid";
import { laterThan } from "#shared/dreams/dream.ts";
import { countWorkflow } from "#shared/platform/observability/metrics.ts";
import { retryOnConflict } from "#shared/platform/table/transact.ts";
import type { StepInput } from "./input.ts";
import { begun, ended, isOver, type StepEnding, stepOf, stopped } from "./progress.ts";
import { findWorkflow, writeWorkflow } from "./store.ts";
import type { WorkflowRecord } from "./stored.ts";

/** The workflow has ended, was started again or is gone, so nothing more happens in this execution. */
export class WorkflowOver extends Error {
  override readonly name = "WorkflowOver";
}

/** @throws {WorkflowOver} when the workflow has ended, was started again, or is gone */
export async function requireOpenWorkflow({
  owner_id,
  workflow_id,
  attempt,
}: StepInput): Promise<WorkflowRecord> {
  const record = await findWorkflow(owner_id, workflow_id);
  if (record === undefined || isOver(record.workflow) || record.workflow.attempt !== attempt)
    throw new WorkflowOver(workflow_id);
  return record;
}

/**
 * Records that a step is worked on, or waits for a person.
 *
 * @throws {WorkflowOver} when the workflow has ended, was started again, or is gone
 */
export const beginStep = (
  input: StepInput,
  name: StepName,
  status: "running" | "waiting",
  links: WorkflowStep["links"] = [],
): Promise<WorkflowRecord> =>
  change(input, name, (record, now) => {
    const { step } = stepOf(record.workflow, name);
    const isRecorded = step.status === status && (links.length === 0 || step.links.length > 0);
    return isRecorded ? undefined : { ...record, workflow: begun(record.workflow, name, status, links, now) };
  });

/**
 * The id of the job that a step starts, chosen once for each attempt.
 *
 * @throws {WorkflowOver} when the workflow has ended, was started again, or is gone
 */
export async function jobOf(input: StepInput, name: StepName): Promise<string> {
  const { jobs } = await change(input, name, (record, now) =>
    record.jobs[name] === undefined
      ? {
          ...record,
          workflow: { ...record.workflow, updated_at: now },
          jobs: { ...record.jobs, [name]: ulid() },
        }
      : undefined,
  );
  return jobs[name] as string;
}

/**
 * Records the end of a step; the last one completes the workflow. A step that has ended stays as it is.
 *
 * @throws {WorkflowOver} when the workflow has ended, was started again, or is gone
 */
export const endStep = (input: StepInput, name: StepName, ending: StepEnding): Promise<WorkflowRecord> =>
  change(input, name, (record, now) => ({ ...record, workflow: ended(record.workflow, name, ending, now) }));

/** Changes a workflow whose step has not ended; `decide` returns undefined where nothing changes. */
const change = (
  input: StepInput,
  name: StepName,
  decide: (record: WorkflowRecord, now: string) => WorkflowRecord | undefined,
): Promise<WorkflowRecord> =>
  retryOnConflict(async () => {
    const record = await requireOpenWorkflow(input);
    if (stepOf(record.workflow, name).isSettled) return record;
    const next = decide(record, laterThan(record.workflow.updated_at));
    if (next === undefined) return record;
    const isCompleted = next.workflow.status === "completed";
    await writeWorkflow(next, record.workflow, isCompleted ? "WorkflowCompleted" : "WorkflowProgressed");
    if (isCompleted) countWorkflow(next.workflow.type, "completed");
    return next;
  });

/**
 * Ends a workflow without its last step.
 *
 * @throws {WorkflowOver} when the workflow has ended, was started again, or is gone
 */
export const stopWorkflow = (
  input: StepInput,
  status: "failed" | "cancelled",
  failure: string,
): Promise<WorkflowRecord> =>
  retryOnConflict(async () => {
    const record = await requireOpenWorkflow(input);
    const now = laterThan(record.workflow.updated_at);
    const workflow = stopped(record.workflow, status, failure, now);
    await writeWorkflow({ ...record, workflow }, record.workflow, "WorkflowFailed");
    countWorkflow(workflow.type, status);
    return { ...record, workflow };
  });
