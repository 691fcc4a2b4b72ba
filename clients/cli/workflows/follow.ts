import type { Client, Workflow } from "@dreamcatcher/client";
import { shortIdOf } from "../dreams/short-id.ts";
import type { Output } from "../terminal/output.ts";
import { titleOf } from "./words.ts";

const POLL_MS = 500;

/**
 * Shows the steps of a workflow until it has ended or waits for a person, and returns it. Whoever stops to
 * wait for it is told how to come back.
 */
export async function follow(
  { workflows }: Client,
  { id, steps }: Workflow,
  output: Output,
  signal: AbortSignal,
): Promise<Workflow> {
  const shown = output.steps(steps.map(({ name }) => titleOf(name)));
  let how: "done" | "failed" | "waits" = "waits";
  try {
    const ended = await workflows.wait(id, {
      signal,
      pollIntervalMs: POLL_MS,
      onProgress: (workflow) => shown.begin(atWork(workflow)),
    });
    if (ended.status !== "waiting") how = ended.status === "completed" ? "done" : "failed";
    return ended;
  } catch (error) {
    const short = shortIdOf(id);
    output.note(
      `The workflow goes on. See it: dreams workflow show ${short}\nStop it: dreams workflow cancel ${short}`,
    );
    throw error;
  } finally {
    shown.end(how);
  }
}

/** The step that is at work, or else the last that has begun. */
function atWork({ steps }: Workflow): number {
  const next = steps.findIndex(({ status }) => status !== "completed" && status !== "skipped");
  return next === -1 ? steps.length - 1 : next;
}
