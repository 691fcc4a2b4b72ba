import type { ImplementationStatus, ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { findImplementation } from "#shared/implementations/store.ts";
import { conversationInputOf } from "./inputs.ts";
import type { StepEnding } from "./progress.ts";
import { CannotContinue, type Run } from "./step.ts";
import type { WaitingName } from "./stored.ts";

const UNPLANNED: readonly ImplementationStatus[] = ["pending", "planning"];

/**
 * How a step ends by what has become of its job, or that the job runs, or waits for a person.
 *
 * @throws {CannotContinue} when the job has failed
 */
type Settle = (run: Run, job: string) => Promise<StepEnding | "running" | "waiting">;

/** How the steps that wait end, by what has become of their jobs. */
export const settles: Readonly<Record<WaitingName, Settle>> = {
  plan: async (run, job) => {
    const { status, tickets_created } = await soundImplementation(run, job);
    if (UNPLANNED.includes(status)) return "running";
    return { result: { implementation_id: job, tickets: tickets_created } };
  },
  approve: async (run, job) => {
    const { approved_at } = await soundImplementation(run, job);
    if (approved_at === null) return "waiting";
    const approved_by = conversationInputOf(run.record.workflow).approve ? "a person" : "the workflow";
    return { result: { approved_at, approved_by } };
  },
  build: async (run, job) => {
    const { status, verdict } = await soundImplementation(run, job);
    if (status !== "completed") return "running";
    return { result: { implementation_id: job, ...(verdict && { verdict }) } };
  },
};

/** @throws {CannotContinue} when the implementation failed, was cancelled or is gone */
async function soundImplementation({ context }: Run, id: string): Promise<ImplementationSummary> {
  const record = await findImplementation(context.owner_id, id);
  if (record === undefined) throw new CannotContinue("The dream was deleted.");
  const { status, failure } = record.implementation;
  if (status === "failed") throw new CannotContinue(failure ?? "The implementation failed.");
  return record.implementation;
}
