import type { Context } from "../../context.ts";
import type { ExitCode } from "../../exit-codes.ts";
import { findWorkflow } from "../../workflows/find.ts";
import { follow } from "../../workflows/follow.ts";
import { showWorkflow } from "../../workflows/shown.ts";

export async function run(context: Context, name: string): Promise<ExitCode> {
  const { output, signal } = context;
  const client = await context.client();
  const found = await findWorkflow(client, name, signal);
  const isRunning = found.status === "running";
  return showWorkflow(context, isRunning ? await follow(client, found, output, signal) : found, true);
}
