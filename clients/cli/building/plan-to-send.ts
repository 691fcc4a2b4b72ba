import type { Client, Dream, Implementation } from "@dreamcatcher/client";
import { CommandError } from "../command-error.ts";
import type { Context } from "../context.ts";
import { shortIdOf } from "../dreams/short-id.ts";
import { EXIT } from "../exit-codes.ts";
import { plain } from "../terminal/plain.ts";
import { hasChangedSince, isRunning, isWaiting, lastBuild } from "./builds.ts";
import { follow } from "./follow.ts";
import { start } from "./start.ts";

export type Planned = Implementation & { plan: NonNullable<Implementation["plan"]> };

/**
 * The last plan of a dream as it is; one is made where there is none, or where the dream has changed since.
 *
 * @throws {CommandError} when none may be made, or none comes of it
 */
export async function planToSend(
  { output, signal }: Context,
  client: Client,
  dream: Dream,
  mayPlan: boolean,
): Promise<Planned> {
  const short = shortIdOf(dream.id);
  const last = await lastBuild(client, dream, signal);
  const isStale = last !== undefined && (await hasChangedSince(client, last, signal));
  if (last && isWaiting(last) && isStale)
    output.note(
      `The plan that waits is from before the last change. Drop it for a new one: dreams implement ${short} --cancel`,
    );
  if (last && (isWaiting(last) || !isStale)) {
    if (isRunning(last)) output.note("It is being built; its plan is sent when that has ended:");
    const build = isRunning(last)
      ? await follow(client, last, output, signal)
      : await client.implementations.get(last.id, { signal });
    if (hasPlan(build)) return build;
  }
  if (!mayPlan)
    throw new CommandError(
      EXIT.refused,
      last ? "The dream has changed since its last plan." : "The dream has no plan yet.",
      `Leave out --no-plan to make one, or: dreams implement ${short} --plan-only`,
    );
  output.note(
    `${last ? "It has changed since its last plan" : "It has no plan yet"}; planning “${plain(dream.title)}”:`,
  );
  const started = await start(client, dream, { stop_after: "plan" }, signal);
  const build = await follow(client, started, output, signal);
  if (!hasPlan(build)) throw new CommandError(EXIT.failed, build.failure ?? "It could not be planned.");
  output.note(
    `The plan waits. Build it: dreams implement ${short} --approve\nDrop it: dreams implement ${short} --cancel`,
  );
  return build;
}

const hasPlan = (build: Implementation): build is Planned => build.plan !== null;
