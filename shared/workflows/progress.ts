import {
  type StepName,
  type StepResult,
  WORKFLOW_STEPS,
  type Workflow,
  type WorkflowStep,
  type WorkflowType,
} from "@dreamcatcher/contracts/workflow";

/** The steps of a workflow that is about to start. */
export const pendingSteps = (type: WorkflowType): WorkflowStep[] => WORKFLOW_STEPS[type].map(pending);

const pending = (name: StepName): WorkflowStep => ({
  name,
  status: "pending",
  started_at: null,
  completed_at: null,
  result: null,
  reason: null,
  links: [],
});

/** How a step ends: with a result, or because there is nothing to do. */
export type StepEnding = { result: StepResult; links?: WorkflowStep["links"] } | { skipped: string };

export const isOver = ({ status }: Pick<Workflow, "status">): boolean =>
  status === "completed" || status === "failed" || status === "cancelled";

const isSettled = ({ status }: WorkflowStep): boolean => status === "completed" || status === "skipped";

/**
 * The step with this name, and whether it has ended.
 *
 * @throws {Error} when workflows of this type have no such step
 */
export function stepOf(workflow: Workflow, name: StepName): { step: WorkflowStep; isSettled: boolean } {
  const step = workflow.steps.find((each) => each.name === name);
  if (step === undefined) throw new Error(`a workflow of type ${workflow.type} has no step ${name}`);
  return { step, isSettled: isSettled(step) };
}

/** A workflow whose step is being worked on, or waits for a person. */
export const begun = (
  workflow: Workflow,
  name: StepName,
  status: "running" | "waiting",
  links: WorkflowStep["links"],
  now: string,
): Workflow => ({
  ...workflow,
  status,
  steps: withStep(workflow, name, (step) => ({
    ...step,
    status,
    links,
    started_at: step.started_at ?? now,
  })),
  updated_at: now,
});

/** A workflow after the end of a step: completed where it was the last. */
export function ended(workflow: Workflow, name: StepName, ending: StepEnding, now: string): Workflow {
  const steps = withStep(workflow, name, (step) => ({
    ...step,
    ...("skipped" in ending
      ? { status: "skipped" as const, reason: ending.skipped, links: [] }
      : { status: "completed" as const, result: ending.result, links: ending.links ?? step.links }),
    started_at: step.started_at ?? now,
    completed_at: now,
  }));
  const isCompleted = steps.every(isSettled);
  return {
    ...workflow,
    status: isCompleted ? "completed" : "running",
    steps,
    updated_at: now,
    completed_at: isCompleted ? now : null,
  };
}

/** A workflow that fails or is cancelled; the step that was worked on has the reason. */
export const stopped = (
  workflow: Workflow,
  status: "failed" | "cancelled",
  failure: string,
  now: string,
): Workflow => ({
  ...workflow,
  status,
  failure,
  steps: workflow.steps.map((step) =>
    step.status === "running" || step.status === "waiting"
      ? { ...step, status: "failed", reason: failure, completed_at: now }
      : step,
  ),
  updated_at: now,
  completed_at: now,
});

/** The steps of one implementation: where it ended without a project, all of them need another one. */
const OF_ONE_IMPLEMENTATION: readonly StepName[] = ["plan", "approve", "build"];

/** A stopped workflow that starts again: what had not ended is pending. */
export function restarted(workflow: Workflow, now: string): Workflow {
  const isBuilt = workflow.steps.every((step) => step.name !== "build" || isSettled(step));
  const isKept = (step: WorkflowStep) =>
    isSettled(step) && (isBuilt || !OF_ONE_IMPLEMENTATION.includes(step.name));
  return {
    ...workflow,
    status: "running",
    failure: null,
    attempt: workflow.attempt + 1,
    steps: workflow.steps.map((step) => (isKept(step) ? step : pending(step.name))),
    updated_at: now,
    completed_at: null,
  };
}

const withStep = (
  { steps }: Workflow,
  name: StepName,
  change: (step: WorkflowStep) => WorkflowStep,
): WorkflowStep[] => steps.map((step) => (step.name === name ? change(step) : step));
