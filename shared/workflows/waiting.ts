import type { WorkflowStep } from "@dreamcatcher/contracts/workflow";
import * as z from "zod";
import { beginStep, endStep } from "./advance.ts";
import { StepInput } from "./input.ts";
import { type StepEnding, stepOf } from "./progress.ts";
import { settles } from "./settle.ts";
import { logged, openRun, outputOf, type Run } from "./step.ts";
import type { Waiter, WaitingName } from "./stored.ts";
import { failTask, finishTask } from "./tokens.ts";
import { putWaiter, removeWaiter, waitersFor } from "./waiters.ts";

/** A job that a step has started elsewhere. */
export interface Job {
  job: string;
  links: WorkflowStep["links"];
}

/** Starts a step's job, unless it is started already; or says how the step ends without one. */
export type Begin = (run: Run) => Promise<Job | StepEnding>;

const WaitingInput = StepInput.extend({ token: z.string() });

/**
 * The Lambda handler of a step that starts a job and waits for it. The state machine waits until it gets
 * `token` back: from here where the job has ended already, else from `resume`, on an event of the job.
 */
export const waitingStep = (name: WaitingName, begin: Begin) => async (event: unknown) => {
  const { token, ...input } = WaitingInput.parse(event);
  try {
    await logged(input, name, () => giveBack(token, () => beginAndSettle(input, name, begin, token)));
  } catch {
    // Where a function throws, the emulator goes on waiting for the token.
    await failTask(token);
  }
};

async function beginAndSettle(
  input: StepInput,
  name: WaitingName,
  begin: Begin,
  token: string,
): Promise<boolean> {
  const run = await openRun(input);
  if (stepOf(run.record.workflow, name).isSettled) return true;
  await beginStep(input, name, "running");
  const begun = await begin(run);
  if (!("job" in begun)) {
    await endStep(input, name, begun);
    return true;
  }
  const { job, links } = begun;
  await beginStep(input, name, "running", links);
  const { owner_id, workflow_id, attempt } = input;
  // Before the job is looked at, so that its end after that finds who waits.
  await putWaiter(owner_id, job, { workflow_id, attempt, step: name, token });
  return await settleStep(run, name, job, links);
}

/** Records how far a step is, and returns whether it has ended. */
async function settleStep(
  run: Run,
  name: WaitingName,
  job: string,
  links: WorkflowStep["links"],
): Promise<boolean> {
  const ending = await settles[name](run, job);
  const isPending = ending === "running" || ending === "waiting";
  if (isPending) await beginStep(run.input, name, ending, links);
  else await endStep(run.input, name, { links, ...ending });
  return !isPending;
}

/**
 * Continues what waits for a job, if the job has ended. It may run again after a crash: what waits is
 * forgotten last.
 */
export async function resume(trace: Trace, job: string): Promise<void> {
  for (const waiter of await waitersFor(trace.owner_id, job)) {
    const isBack = await giveBack(waiter.token, () => settleWaiter(trace, waiter, job));
    if (isBack) await removeWaiter(trace.owner_id, job, waiter);
  }
}

type Trace = Pick<StepInput, "owner_id" | "correlation_id" | "traceparent">;

async function settleWaiter(trace: Trace, waiter: Waiter, job: string): Promise<boolean> {
  const { workflow_id, attempt, step: name } = waiter;
  const run = await openRun({ ...trace, workflow_id, attempt });
  const { step, isSettled } = stepOf(run.record.workflow, name);
  return isSettled || (await settleStep(run, name, job, step.links));
}

/** Gives the token back if the step has ended, or cannot go on; returns whether. */
async function giveBack(token: string, work: () => Promise<boolean>): Promise<boolean> {
  let hasEnded = false;
  const output = await outputOf(async () => {
    hasEnded = await work();
  });
  if (output.ok && !hasEnded) return false;
  await finishTask(token, output);
  return true;
}
