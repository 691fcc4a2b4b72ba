import type { Client, Dream, ImplementationSummary } from "@dreamcatcher/client";

type Build = Pick<ImplementationSummary, "status">;

/** Whether it is at work by itself. */
export const isRunning = ({ status }: Build): boolean => !["completed", "failed", "planned"].includes(status);

/** Whether its plan waits for approval. */
export const isWaiting = ({ status }: Build): boolean => status === "planned";

/** Whether somebody stopped it. */
export const isCancelled = ({
  status,
  verdict,
}: Pick<ImplementationSummary, "status" | "verdict">): boolean =>
  status === "failed" && verdict === "unverified";

/** The build of a dream that is in progress, or else the last one; undefined where there is none. */
export async function lastBuild(
  { dreams }: Client,
  dream: Dream,
  signal: AbortSignal,
): Promise<ImplementationSummary | undefined> {
  for await (const build of dreams.implementations(dream.id, { limit: 1 }, { signal })) return build;
  return undefined;
}

/** Fields that a plan does not depend on. */
const BESIDE_CONTENT: readonly unknown[] = ["status", "tags", "brand"];

/** Whether a dream says something else than it did when a build of it was requested. */
export async function hasChangedSince(
  { dreams }: Client,
  { dream_id, created_at }: ImplementationSummary,
  signal: AbortSignal,
): Promise<boolean> {
  for await (const { type, metadata, data } of dreams.events(dream_id, {}, { signal })) {
    if (metadata.occurred_at <= created_at) continue;
    if (["ConversationCaptured", "DreamImported", "DreamTodosUpdated"].includes(type)) return true;
    if (type !== "DreamUpdated") continue;
    const { changed } = data as { changed: string[] };
    if (changed.some((field) => !BESIDE_CONTENT.includes(field))) return true;
  }
  return false;
}
