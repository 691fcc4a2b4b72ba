import type { Client, Implementation, ImplementationSummary } from "@dreamcatcher/client";
import type { Output } from "../terminal/output.ts";

/** What a person waits for, and the statuses in which an implementation is at it. */
const STEPS = ["Planning", "Writing the project", "Running it"];
const STEP_OF: Readonly<Record<ImplementationSummary["status"], number>> = {
  pending: 0,
  planning: 0,
  planned: 0,
  generating: 1,
  verifying: 2,
  completed: 2,
  failed: 0,
};
const POLL_MS = 500;

/** Shows the steps of an implementation until it has ended, or its plan waits for approval; returns it. */
export async function follow(
  { implementations }: Client,
  { id, verify, stop_after, approved_at }: ImplementationSummary,
  output: Output,
  signal: AbortSignal,
): Promise<Implementation> {
  const isPlanOnly = stop_after === "plan" && approved_at === null;
  const steps = output.steps(STEPS.slice(0, isPlanOnly ? 1 : verify ? STEPS.length : STEPS.length - 1));
  let how: "done" | "failed" | "waits" = "waits";
  try {
    const build = await implementations.wait(id, {
      signal,
      pollIntervalMs: POLL_MS,
      onProgress: ({ status }) => steps.begin(stepOf(status, verify)),
    });
    how = build.status === "failed" ? "failed" : "done";
    return build;
  } finally {
    steps.end(how);
  }
}

const stepOf = (status: ImplementationSummary["status"], verify: boolean): number =>
  Math.min(STEP_OF[status], verify ? STEPS.length - 1 : STEPS.length - 2);
