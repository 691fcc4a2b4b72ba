import { WORKFLOW_STEPS, type Workflow, type WorkflowType } from "@dreamcatcher/contracts/workflow";
import { expect, test } from "vitest";
import { begun, ended, isOver, pendingSteps, restarted, stepOf, stopped } from "./progress.ts";

const AT = "2026-03-07T08:00:00.000Z";
const LATER = "2026-03-07T08:00:05.000Z";

const workflowOf = (type: WorkflowType): Workflow => ({
  id: "w-1",
  owner_id: "o-1",
  type,
  status: "running",
  input: {},
  steps: pendingSteps(type),
  attempt: 1,
  failure: null,
  correlation_id: "c-1",
  created_at: AT,
  updated_at: AT,
  completed_at: null,
});

const statusesOf = ({ steps }: Workflow) => steps.map(({ name, status }) => `${name}: ${status}`);

test("a step has the time of its start and its end, and the workflow that of its last change", () => {
  const running = begun(workflowOf("conversation_to_implementation"), "capture", "running", [], AT);
  const after = ended(running, "capture", { result: { dream_id: "d-1" } }, LATER);
  expect(after.updated_at).toBe(LATER);
  expect(stepOf(after, "capture").step).toMatchObject({
    status: "completed",
    started_at: AT,
    completed_at: LATER,
    result: { dream_id: "d-1" },
  });
  expect(isOver(after)).toBe(false);
});

test("a step that waits for a person makes the workflow wait, until it ends", () => {
  const waiting = begun(workflowOf("conversation_to_implementation"), "approve", "waiting", [], AT);
  expect([waiting.status, stepOf(waiting, "approve").step.status]).toEqual(["waiting", "waiting"]);
  expect(ended(waiting, "approve", { result: {} }, LATER).status).toBe("running");
});

test.each(Object.keys(WORKFLOW_STEPS) as WorkflowType[])(
  "a workflow of type %s is completed once all of its steps are, or are skipped",
  (type) => {
    const names = WORKFLOW_STEPS[type];
    const [last, ...others] = [...names].reverse();
    const before = others.reduce(
      (workflow, name) => ended(workflow, name, { result: {} }, AT),
      workflowOf(type),
    );
    expect(before).toMatchObject({ status: "running", completed_at: null });
    const after = ended(before, last ?? "capture", { skipped: "There is nothing to do." }, LATER);
    expect(after).toMatchObject({ status: "completed", completed_at: LATER });
  },
);

test("a failure stands at the step that was worked on", () => {
  const running = begun(workflowOf("conversation_to_implementation"), "capture", "running", [], AT);
  const failed = stopped(running, "failed", "The conversation was deleted.", LATER);
  expect(failed).toMatchObject({
    status: "failed",
    failure: "The conversation was deleted.",
    completed_at: LATER,
  });
  expect(failed.steps[0]).toMatchObject({ status: "failed", reason: "The conversation was deleted." });
  expect(failed.steps[1]).toMatchObject({ status: "pending", reason: null });
});

test("a retry keeps what has ended, but plans anew where the project was not built", () => {
  const captured = ended(workflowOf("conversation_to_implementation"), "capture", { result: {} }, AT);
  const planned = ended(captured, "plan", { result: { implementation_id: "i-1" } }, AT);
  const failed = stopped(begun(planned, "build", "running", [], AT), "failed", "It failed.", LATER);
  const again = restarted(failed, LATER);
  expect(again).toMatchObject({ status: "running", attempt: 2, failure: null, completed_at: null });
  expect(statusesOf(again).slice(0, 2)).toContain("capture: completed");
  expect(statusesOf(again)).toEqual(
    expect.arrayContaining(["plan: pending", "approve: pending", "build: pending"]),
  );
});
