import type { SyncedDream } from "@dreamcatcher/contracts/sync";
import { listDreams } from "#shared/dreams/list.ts";
import { placeBefore } from "#shared/feed/place-before.ts";
import { placeOf, readFeed, readHead } from "#shared/feed/read.ts";
import type { FeedPlace } from "#shared/feed/stored.ts";
import type { Position } from "#shared/platform/table/page.ts";
import { readDreams } from "./read-dreams.ts";

/** How far a device has come. */
export interface Place {
  /** The place in the owner's feed that it has reached, or will follow from. */
  feed: FeedPlace;
  /** Its place in the list of all dreams, while it fetches those; null at the list's begin. */
  list?: Position | null | undefined;
}

/** What is fetched from a place on. */
export interface Pulled {
  changes: SyncedDream[];
  place: Place;
  has_more: boolean;
  /** Whether the place was older than the feed, so that all dreams are fetched anew. */
  resync: boolean;
  /** Whether the changes are read consistently, so that none is older than what was read before. */
  isConsistent: boolean;
}

interface Limits {
  limit: number;
  maxBytes: number;
}

/** The list of dreams is an index, which is behind the feed at most by this, in milliseconds. */
const MAX_INDEX_LAG_MS = 60_000;

/**
 * A page of what changed since a place. A device without one fetches all dreams, the last changed first, and
 * then follows the feed from where it was before the first page: what changes in between, wherever it moves
 * in the list, comes with the feed. What comes with neither, such as a dream that moved and whose event is
 * not in the feed yet, is not deleted: a device asks about it.
 */
export async function pull(owner: string, place: Place | undefined, limits: Limits): Promise<Pulled> {
  if (place === undefined) return fetchAll(owner, await startOf(owner), limits);
  if (place.list !== undefined) return fetchAll(owner, place, limits);
  const followed = await follow(owner, place.feed, limits);
  return followed ?? { ...(await fetchAll(owner, await startOf(owner), limits)), resync: true };
}

const startOf = async (owner: string): Promise<Place> => ({
  feed: await placeBefore(owner, new Date(Date.now() - MAX_INDEX_LAG_MS).toISOString()),
  list: null,
});

async function fetchAll(owner: string, { feed, list }: Place, limits: Limits): Promise<Pulled> {
  const page = { limit: limits.limit, maxBytes: limits.maxBytes, after: list ?? undefined };
  const { items, next } = await listDreams(owner, {}, page);
  return {
    changes: items.map((dream) => ({ dream_id: dream.id, dream, revision: dream.revision })),
    place: next ? { feed, list: next } : { feed },
    has_more: next !== null || (await readHead(owner)).position > feed.position,
    resync: false,
    isConsistent: false,
  };
}

/**
 * The dreams of the events after a place, as they are now; undefined where the feed has not all of them.
 */
async function follow(
  owner: string,
  after: FeedPlace,
  { limit, maxBytes }: Limits,
): Promise<Pulled | undefined> {
  const { entries, head, gap } = await readFeed(owner, after, limit);
  if (gap) return undefined;
  const firstPositions = new Map<string, number>();
  for (const { dream_id, position } of entries)
    if (dream_id !== null && !firstPositions.has(dream_id)) firstPositions.set(dream_id, position);
  const ids = [...firstPositions.keys()];
  const { dreams, count } = await readDreams(owner, ids, maxBytes);
  const leftOut = firstPositions.get(ids[count] ?? "");
  const reached = entries.findLast(({ position }) => leftOut === undefined || position < leftOut);
  const feed = reached ? placeOf(reached) : after;
  return {
    changes: dreams,
    place: { feed },
    has_more: feed.position < head.position,
    resync: false,
    isConsistent: true,
  };
}
