import { Workflow } from "@dreamcatcher/contracts/workflow";
import * as z from "zod";
import { type RowOf, stored, storedWith } from "#shared/platform/table/stored.ts";

/**
 * A stored workflow with the tier and trace of its request, and the ids of the jobs that its steps start:
 * each is chosen before its start, so that a repeated step does not start a second job.
 */
export const storedWorkflow = storedWith(
  "workflow",
  Workflow,
  z.object({
    tier: z.string(),
    traceparent: z.string(),
    jobs: z.record(z.string(), z.string()),
  }),
);

export type WorkflowRecord = RowOf<typeof storedWorkflow>;

/** The steps that wait for jobs. */
export const WaitingName = z.enum(["plan", "approve", "build"]);
export type WaitingName = z.infer<typeof WaitingName>;

/** A step that waits for a job: the state machine goes on when it gets `token` back. */
export const storedWaiter = stored(
  z.object({
    workflow_id: z.string(),
    attempt: z.number(),
    step: WaitingName,
    token: z.string(),
    expires_at: z.number(),
  }),
);

export type Waiter = RowOf<typeof storedWaiter>;
