import { ApiError, type Client, type Dream, type ImplementationSummary } from "@dreamcatcher/client";
import { isRunning, isWaiting, lastBuild } from "./builds.ts";

const CONFLICT = 409;

/** How to build a dream, as the API takes it; what is undefined has its default. */
interface Wish {
  planner?: string | undefined;
  language?: string | undefined;
  verify?: boolean;
  stop_after?: "plan" | undefined;
}

type Input = NonNullable<Parameters<Client["dreams"]["implement"]>[1]>;

/** Starts a build, or joins one that somebody else has started meanwhile. */
export async function start(
  client: Client,
  dream: Dream,
  wish: Wish,
  signal: AbortSignal,
): Promise<ImplementationSummary> {
  try {
    // It is short, and whether an interrupted one has begun would not be known.
    return await client.dreams.implement(dream.id, wish as Input);
  } catch (error) {
    if (!(error instanceof ApiError && error.status === CONFLICT)) throw error;
    const other = await lastBuild(client, dream, signal);
    if (other && (isRunning(other) || isWaiting(other))) return other;
    throw error;
  }
}
