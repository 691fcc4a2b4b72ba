import type { Workflow } from "@dreamcatcher/client";
import type { Context } from "../../context.ts";
import { shortIdOf } from "../../dreams/short-id.ts";
import { minuteOf } from "../../showing/minute.ts";

export async function run(context: Context, { limit }: { limit: number }): Promise<void> {
  const { output, signal } = context;
  const { workflows: api } = await context.client();
  const workflows: Workflow[] = [];
  for await (const workflow of api.list({ limit: Math.min(limit, 100) }, { signal })) {
    if (workflows.push(workflow) === limit) break;
  }
  output.print({ workflows }, () =>
    workflows
      .map(
        ({ id, status, type, created_at }) =>
          `${shortIdOf(id)}  ${status.padEnd("completed".length)}  ${minuteOf(created_at)}  ${type.replaceAll("_", " ")}`,
      )
      .join("\n"),
  );
  if (workflows.length === 0)
    output.note("No workflow was started yet: dreams workflow run conversation_to_implementation <dream>");
}
