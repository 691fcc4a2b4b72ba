import type { Client, Dream, Implementation, ImplementationSummary } from "@dreamcatcher/client";
import type { SyncManager } from "@dreamcatcher/client/sync";
import { isRunning, isWaiting, lastBuild } from "../../building/builds.ts";
import { type Downloaded, download } from "../../building/download.ts";
import { exitOf } from "../../building/exit.ts";
import { follow } from "../../building/follow.ts";
import { planText } from "../../building/plan.ts";
import { projectText } from "../../building/project.ts";
import { reportText } from "../../building/report.ts";
import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { sentDream } from "../../dreams/sent.ts";
import { shortIdOf } from "../../dreams/short-id.ts";
import { slugOf } from "../../dreams/slug.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import { checkPlace, isFree } from "../../files/place.ts";
import { push } from "../../pushing.ts";
import { plain } from "../../terminal/plain.ts";
import { type Choice, chosenBuild } from "./choose.ts";

interface ImplementOptions extends Choice {
  into?: string | undefined;
  force?: true | undefined;
  download: boolean;
  cancel?: true | undefined;
}

export async function run(context: Context, name: string, options: ImplementOptions): Promise<ExitCode> {
  const client = await context.client();
  const sync = await context.device();
  const dream = await sentDream(context, sync, name);
  if (options.cancel) return cancel(context, client, sync, dream);
  const folder = options.into ?? slugOf(dream.title);
  const downloads = options.download && !options.planOnly;
  const isForced = options.force === true;
  if (downloads && options.into) await checkPlace(folder, isForced);
  const chosen = await chosenBuild(context, client, dream, options, () =>
    downloads ? checkPlace(folder, isForced) : undefined,
  );
  const build = await followed(context, client, dream, chosen);
  await push(context, sync);
  if (isWaiting(build)) return showPlan(context, dream, build, options);
  const isPut = downloads && build.project_url !== null && (isForced || (await isFree(folder)));
  const downloaded = isPut ? await download(client, build.id, folder, context.signal) : undefined;
  show(context, dream, build, downloaded);
  if (downloads && build.project_url !== null && !isPut)
    context.output.note(
      `\nThe project is not unpacked, since ${folder} is not empty: name another folder by --into, or put it aside by --force.`,
    );
  return exitOf(build);
}

/** The build when it has ended or waits. Whoever stops to wait for it is told how to come back. */
async function followed(
  { output, signal }: Context,
  client: Client,
  dream: Dream,
  build: ImplementationSummary,
): Promise<Implementation> {
  if (!isRunning(build)) return client.implementations.get(build.id, { signal });
  try {
    return await follow(client, build, output, signal);
  } catch (error) {
    const short = shortIdOf(dream.id);
    output.note(
      `The build goes on. See it: dreams implement ${short} --follow\nStop it: dreams implement ${short} --cancel`,
    );
    throw error;
  }
}

/** Shows a plan that waits; it is what was asked for by `--plan-only` alone. */
function showPlan(
  { output }: Context,
  dream: Dream,
  implementation: Implementation,
  { planOnly, follow: follows }: ImplementOptions,
): ExitCode {
  const short = shortIdOf(dream.id);
  const value = { dream_id: dream.id, implementation, folder: null, files: 0, aside: null };
  output.print(value, () => (implementation.plan ? planText(implementation.plan, output) : ""));
  output.note(
    `\nThe plan waits for you.\nBuild it: dreams implement ${short} --approve\nDrop it:  dreams implement ${short} --cancel`,
  );
  return planOnly || follows ? EXIT.done : EXIT.refused;
}

function show(
  { output }: Context,
  dream: Dream,
  implementation: Implementation,
  downloaded: Downloaded | undefined,
): void {
  const { folder = null, files = 0, aside = null } = downloaded ?? {};
  output.print({ dream_id: dream.id, implementation, folder, files, aside }, () =>
    [
      reportText(implementation, output),
      ...(downloaded ? [projectText(implementation, downloaded, output)] : []),
    ].join("\n\n"),
  );
}

async function cancel(context: Context, client: Client, sync: SyncManager, dream: Dream): Promise<ExitCode> {
  const { output, signal } = context;
  const last = await lastBuild(client, dream, signal);
  if (last === undefined || !(isRunning(last) || isWaiting(last)))
    throw new CommandError(EXIT.refused, "Nothing of this dream is being built.");
  const implementation = await client.implementations.cancel(last.id, { signal });
  await push(context, sync);
  output.print(
    { dream_id: dream.id, implementation },
    () => `The build of “${plain(dream.title)}” is cancelled.`,
  );
  return EXIT.done;
}
