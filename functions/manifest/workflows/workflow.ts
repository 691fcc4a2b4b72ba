import { DEFAULTS, type Deployment, type Entry } from "../deployment.ts";
import type { Idea } from "../idea.ts";
import type { SubscriptionEntry } from "../subscription-entry.ts";
import type { JobTrigger } from "../triggers.ts";

/** The fields of an input that are yes or no. */
type FlagOf<Input> = { [Key in keyof Input]: Input[Key] extends boolean ? Key : never }[keyof Input] & string;

/** What a step may be instead of a function; where a stage lacks it, a function of the step's name stands in. */
export type TaskName = "sandbox";

/** A function that a state machine calls: `name` is its file in `functions/steps/`, and its state. */
interface CalledFunction extends Deployment {
  name: string;
}

/**
 * One step; it answers whether to go on. `doing` ends the sentence "Something went wrong on our side while …".
 * With `when` it is left out where the execution's input says no. `concurrency` bounds the copies of its function.
 */
interface StepDeployment<Input> extends CalledFunction {
  doing: string;
  when?: FlagOf<Input>;
  task?: TaskName;
  concurrency?: number;
}

type StepEntry<Deployed> = Entry<Deployed, typeof DEFAULTS.step>;

export type WorkflowStep<Input = Record<string, boolean>> = StepEntry<StepDeployment<Input>>;

/**
 * What a state machine is made from. An execution is started with an `Input`, which every step is given. A step that
 * cannot go on, and one that keeps failing, end in `failure` with a `reason` beside the input.
 */
export interface Workflow<Input = Record<string, boolean>> {
  idea: Idea;
  steps: readonly WorkflowStep<Input>[];
  /** Records the reason; then the execution fails with `error`. */
  failure: StepEntry<CalledFunction> & { error: string };
  /** In seconds: every step at its longest, with its repetitions. What ends here ends without a word to anybody. */
  timeout: number;
  /** The job, a file in `functions/jobs/`, that says for an execution what it could not say itself. */
  closing: Omit<SubscriptionEntry<JobTrigger>, "idea" | "trigger"> & { name: string };
  /** What the alarm says when executions fail. */
  alarm: string;
}

/** The functions that a workflow calls, with what their entries leave out: its steps and its failure. */
export const functionsOf = ({ steps, failure }: Workflow) =>
  [...steps, failure].map((step: Omit<WorkflowStep, "doing">) => ({ ...DEFAULTS.step, ...step }));
