import type { HandoverFormat } from "@dreamcatcher/client";
import { planToSend } from "../../building/plan-to-send.ts";
import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { sentDream } from "../../dreams/sent.ts";
import { shortIdOf } from "../../dreams/short-id.ts";
import { EXIT } from "../../exit-codes.ts";
import { writeFiles } from "../../files/write-files.ts";
import { issuesOf, issuesText } from "../../handing-over/issues.ts";
import { plainLines } from "../../terminal/plain.ts";
import { filesOf, textOf } from "./files.ts";
import { sendIssues } from "./issues.ts";

export interface SendOptions {
  to: HandoverFormat;
  into?: string | undefined;
  print?: true | undefined;
  force?: true | undefined;
  repo?: string | undefined;
  yes?: true | undefined;
  plan: boolean;
}

export async function run(context: Context, name: string, options: SendOptions): Promise<void> {
  checkOptions(options);
  const { output, signal } = context;
  const { to, into = ".", print, force } = options;
  const client = await context.client();
  const dream = await sentDream(context, await context.device(), name);
  const planned = await planToSend(context, client, dream, options.plan);
  const about = { dream_id: dream.id, implementation_id: planned.id };
  if (to === "github-issues") {
    const tasks = await client.implementations.handover(planned.id, "task-master", { signal });
    const issues = issuesOf(tasks, planned.plan);
    if (options.repo && !print) return sendIssues(context, about, issues, options.repo, options.yes === true);
    return output.print({ ...about, issues }, () => plainLines(issuesText(issues)));
  }
  const handover = await client.implementations.handover(planned.id, to, { signal });
  if (print || to === "prompt")
    return output.print({ ...about, handover }, () => plainLines(textOf(handover)).trimEnd());
  const files = await writeFiles(into, filesOf(handover, dream.id), force === true);
  output.print({ ...about, files }, () =>
    files
      .map(({ path, change }) => `${CHANGES[change]}  ${into === "." ? path : `${into}/${path}`}`)
      .join("\n"),
  );
  if (planned.project_url !== null && files.some(({ change }) => change !== "unchanged"))
    output.note(
      `It speaks of the files of the built project; to have them: dreams implement ${shortIdOf(dream.id)} --follow`,
    );
}

const CHANGES = { created: "created  ", changed: "changed  ", unchanged: "unchanged" } as const;

/** Says what does not go together, before anything is done. */
function checkOptions({ to, into, repo }: SendOptions): void {
  const isFiles = to !== "prompt" && to !== "github-issues";
  if (into !== undefined && !isFiles)
    throw new CommandError(EXIT.usage, `--into is for formats that are files: ${to} is printed.`);
  if (repo === undefined) return;
  if (to !== "github-issues") throw new CommandError(EXIT.usage, "--repo goes with --to github-issues.");
  if (!/^[\w.][\w.-]*\/[\w.-]+$/.test(repo))
    throw new CommandError(EXIT.usage, `--repo must be owner/name, as in jo/tides: ${repo}`);
}
