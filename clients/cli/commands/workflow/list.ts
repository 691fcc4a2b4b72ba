import type { Workflow } from "@dreamcatcher/client";
import type { Context } from "../../context.ts";
import { shortIdOf } from "../../dreams/short-id.ts";

export async function run(context: Context, { limit }: { limit: number }): Promise<void> {
  const { output, signal } = context;
  const { workflows: api } = await context.client();
  const workflows: Workflow[] = [];
  for await (const workflow of api.list({ limit: Math.min(limit, 100) }, { signal })) {
    if (workflows.push(workflow) === limit) break;
  }
  output.print({ workflows }, () =>
    workflows
      .map(({ id, status, type, created_at }) => {
        const started = created_at.slice(0, "2026-03-07T08:02".length).replace("T", " ");
        return `${shortIdOf(id)}  ${status.padEnd("completed".length)}  ${started}  ${type.replaceAll("_", " ")}`;
      })
      .join("\n"),
  );
  if (workflows.length === 0)
    output.note("No workflow was started yet: dreams workflow run conversation_to_implementation <dream>");
}
