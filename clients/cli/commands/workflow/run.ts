import type { Dream, WorkflowRequest } from "@dreamcatcher/client";
import type { Context } from "../../context.ts";
import { sentDream } from "../../dreams/sent.ts";
import type { ExitCode } from "../../exit-codes.ts";
import { push } from "../../pushing.ts";
import { plain } from "../../terminal/plain.ts";
import { follow } from "../../workflows/follow.ts";
import { showWorkflow } from "../../workflows/shown.ts";
import type { WorkflowType } from "../../workflows/types.ts";

interface RunOptions {
  approve?: true | undefined;
  planner?: string | undefined;
  language?: string | undefined;
  verify: boolean;
  follow: boolean;
}

export async function run(
  context: Context,
  type: WorkflowType,
  name: string,
  options: RunOptions,
): Promise<ExitCode> {
  const { output, signal } = context;
  const client = await context.client();
  const sync = await context.device();
  const dream = await sentDream(context, sync, name);
  const started = await client.workflows.start(requestOf(type, dream, options), { signal });
  if (!options.follow) return showWorkflow(context, started);
  output.note(`${type.replaceAll("_", " ")} of “${plain(dream.title)}”:`);
  const workflow = await follow(client, started, output, signal);
  await push(context, sync);
  return showWorkflow(context, workflow, options.approve);
}

function requestOf(type: WorkflowType, { id }: Dream, options: RunOptions): WorkflowRequest {
  const { approve = false, planner, language, verify } = options;
  // Options that are left out are not sent.
  const input = { source: { dream_id: id }, approve, planner, language, verify } as WorkflowRequest["input"];
  return { type, input };
}
