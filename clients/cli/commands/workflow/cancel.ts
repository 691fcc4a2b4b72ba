import type { Context } from "../../context.ts";
import { shortIdOf } from "../../dreams/short-id.ts";
import { findWorkflow } from "../../workflows/find.ts";

export async function run(context: Context, name: string): Promise<void> {
  const { output, signal } = context;
  const client = await context.client();
  const { id } = await findWorkflow(client, name, signal);
  const workflow = await client.workflows.cancel(id, { signal });
  output.print({ workflow }, () => "The workflow is cancelled.");
  output.note(`Go on from there: dreams workflow retry ${shortIdOf(id)}`);
}
