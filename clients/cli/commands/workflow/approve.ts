import { setTimeout as sleep } from "node:timers/promises";
import type { Client, Workflow } from "@dreamcatcher/client";
import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import { findWorkflow } from "../../workflows/find.ts";
import { follow } from "../../workflows/follow.ts";
import { showWorkflow } from "../../workflows/shown.ts";

/** @throws {CommandError} when it does not wait */
export async function run(context: Context, name: string): Promise<ExitCode> {
  const { output, signal } = context;
  const client = await context.client();
  const found = await findWorkflow(client, name, signal);
  const planned = found.steps.find((step) => step.name === "plan")?.result?.implementation_id;
  if (found.status !== "waiting" || planned === undefined)
    throw new CommandError(EXIT.refused, "No plan of this workflow waits for approval.");
  await client.implementations.approve(String(planned), { signal });
  return showWorkflow(context, await follow(client, await goneOn(client, found.id, signal), output, signal));
}

const POLL_MS = 200;

/** The workflow once it has heard of the approval. */
async function goneOn({ workflows }: Client, id: string, signal: AbortSignal): Promise<Workflow> {
  for (;;) {
    const workflow = await workflows.get(id, { signal });
    if (workflow.status !== "waiting") return workflow;
    await sleep(POLL_MS, undefined, { signal });
  }
}
