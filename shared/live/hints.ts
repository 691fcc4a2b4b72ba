import { EVERYTHING, type ServerFrame } from "@dreamcatcher/contracts/live";
import type { FeedEntry } from "#shared/feed/stored.ts";

/** A hint that something changed. */
export type Hint = Extract<ServerFrame, { type: "changed" }>;

/** An event in the feed, with the revision of its dream where it tells it. */
export type Appended = Pick<FeedEntry, "position" | "event_id" | "dream_id"> & {
  revision?: number | undefined;
};

/**
 * The hints about events that were appended together, in their order: one for each dream, of its last event,
 * since whoever reads up to that has read those before.
 */
export function hintsOf(appended: readonly Appended[]): Hint[] {
  const last = new Map<string | null, Appended>();
  for (const event of appended) last.set(event.dream_id, event);
  return [...last.values()]
    .sort((one, other) => one.position - other.position)
    .map(({ dream_id, event_id, position, revision }) => ({
      type: "changed",
      dream_id,
      event_id,
      position,
      ...(revision !== undefined && { revision }),
    }));
}

/** The hints that a connection wants. */
export const wanted = (hints: readonly Hint[], followed: readonly string[]): Hint[] =>
  followed.includes(EVERYTHING)
    ? [...hints]
    : hints.filter(({ dream_id }) => dream_id !== null && followed.includes(dream_id));
