import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import { DEFAULTS, type Deployment, type Entry } from "../deployment.ts";
import type { Idea } from "../idea.ts";
import type { SubscriptionEntry } from "../subscription-entry.ts";
import type { JobTrigger } from "../triggers.ts";

/** The boolean fields of an input. */
type FlagOf<Input> = { [Key in keyof Input]: Input[Key] extends boolean ? Key : never }[keyof Input] & string;

/** A step may be a task; on a stage without tasks, a function of the step's name replaces it. */
export type TaskName = "sandbox";

/**
 * A function that a state machine invokes; `name` is its file in `functions/steps/` and its state's name, and
 * `quotas` are those that it counts against.
 */
interface CalledFunction extends Deployment {
  name: string;
  quotas?: readonly QuotaName[];
}

/**
 * One step; it returns whether to continue. `doing` completes the sentence "Something went wrong on our side
 * while …". With `when`, the step is skipped if that field of the input is false; with `lastWhen`, it is the
 * last one if that field is true. `concurrency` limits its function's instances. One that `waits` gets a
 * `token` with its input, and ends when somebody gives the token back.
 */
interface StepDeployment<Input> extends CalledFunction {
  doing: string;
  when?: FlagOf<Input>;
  lastWhen?: FlagOf<Input>;
  task?: TaskName;
  waits?: true;
  concurrency?: number;
}

type StepEntry<Deployed> = Entry<Deployed, typeof DEFAULTS.step>;

export type WorkflowStep<Input = Record<string, boolean>> = StepEntry<StepDeployment<Input>>;

/**
 * The description of a state machine. Every step receives the execution's input. A step that returns not to
 * continue, or fails after all retries, leads to `failure`, which receives the input with a `reason`.
 */
export interface Workflow<Input = Record<string, boolean>> {
  idea: Idea;
  steps: readonly WorkflowStep<Input>[];
  /** Records the reason; then the execution fails with `error`. */
  failure: StepEntry<CalledFunction> & { error: string };
  /** In seconds: longer than all steps with retries. An execution that times out never reaches `failure`. */
  timeout: number;
  /**
   * The job, a file in `functions/jobs/`, that records failures that an execution could not record. Several
   * workflows may share one.
   */
  closing: Omit<SubscriptionEntry<JobTrigger>, "idea" | "trigger"> & { name: string };
  /** The description of the alarms about failed executions. */
  alarm: string;
}

/** The functions of the steps and failures of workflows, with defaults; one that several share comes once. */
export function functionsOf(workflows: readonly Workflow[]) {
  const entries = workflows.flatMap(({ steps, failure }): Omit<WorkflowStep, "doing">[] => [
    ...steps,
    failure,
  ]);
  return [...new Set(entries)].map((entry) => ({ ...DEFAULTS.step, ...entry }));
}
