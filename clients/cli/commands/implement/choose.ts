import type { Client, Dream, ImplementationSummary } from "@dreamcatcher/client";
import { hasChangedSince, isRunning, isWaiting, lastBuild } from "../../building/builds.ts";
import { start } from "../../building/start.ts";
import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { shortIdOf } from "../../dreams/short-id.ts";
import { EXIT } from "../../exit-codes.ts";
import { plain } from "../../terminal/plain.ts";

/** Which build of a dream is wanted, and how it is to be made. */
export interface Choice {
  fresh?: true | undefined;
  planner?: string | undefined;
  language?: string | undefined;
  verify: boolean;
  planOnly?: true | undefined;
  approve?: true | undefined;
  follow?: true | undefined;
}

/**
 * The build to show: the one that is approved, or runs, or is the last, or a new one, before which is seen
 * that there is room for it.
 *
 * @throws {CommandError} when there is none to approve or to follow
 */
export async function chosenBuild(
  { output, signal }: Context,
  client: Client,
  dream: Dream,
  options: Choice,
  seeRoom: () => Promise<void> | undefined,
): Promise<ImplementationSummary> {
  const last = await lastBuild(client, dream, signal);
  const short = shortIdOf(dream.id);
  if (options.approve) {
    if (last && isWaiting(last)) return client.implementations.approve(last.id, { signal });
    throw new CommandError(
      EXIT.refused,
      "No plan of this dream waits for approval.",
      `Make one: dreams implement ${short} --plan-only`,
    );
  }
  if (options.follow) {
    if (last) return last;
    throw new CommandError(
      EXIT.notFound,
      "Nothing is built of this dream yet.",
      `Build it: dreams implement ${short}`,
    );
  }
  if (last && isRunning(last)) {
    output.note("It is being built already:");
    return last;
  }
  if (last && isWaiting(last)) return last;
  const isBuilt = last?.status === "completed" && last.verdict !== null;
  if (isBuilt && !isOther(last, options) && !(await hasChangedSince(client, last, signal))) {
    output.note(`It has not changed since its last build, which is this; build it anew by --fresh:`);
    return last;
  }
  await seeRoom();
  output.note(`Building “${plain(dream.title)}”:`);
  const { planner, language, verify, planOnly } = options;
  return start(client, dream, { planner, language, verify, stop_after: planOnly && "plan" }, signal);
}

/** Whether a build is asked for that the last one is not. */
const isOther = (last: ImplementationSummary, options: Choice): boolean =>
  options.fresh === true ||
  options.planOnly === true ||
  last.verify !== options.verify ||
  (options.planner !== undefined && options.planner !== last.planner) ||
  (options.language !== undefined && options.language !== last.language);
