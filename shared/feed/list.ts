import type { FeedEvent, FeedEventPage } from "@dreamcatcher/contracts/live";
import { storedEvent } from "#shared/platform/events/stored.ts";
import { conflict } from "#shared/platform/problem-error.ts";
import { batchGet } from "#shared/platform/table/batch-get.ts";
import { eventSortKey } from "#shared/platform/table/keys.ts";
import { countFitting } from "#shared/platform/table/page.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import { readFeed } from "./read.ts";
import type { FeedEntry, FeedPlace } from "./stored.ts";

/** Before the first event. */
const START: FeedPlace = { position: 0 };

/** How many entries are read to find those of one dream: some 150 KB. */
const ENTRIES_PER_READ = 1000;

/**
 * The events of an owner after a place, or from the oldest that is kept, in the order of their feed. Those
 * purged with their dream are left out.
 *
 * @throws {ProblemError} when not all events after the place are kept (409)
 */
export async function listEvents(
  owner: string,
  { after, dream_id, limit }: { after?: FeedPlace | undefined; dream_id?: string | undefined; limit: number },
): Promise<FeedEventPage> {
  const isOfAll = dream_id === undefined;
  const { entries, head, gap } = await readFeed(owner, after ?? START, isOfAll ? limit : ENTRIES_PER_READ);
  if (gap && after !== undefined) {
    throw conflict(
      "Not all events after this position are kept. Read the dreams again, and then the events from now on.",
    );
  }
  const matching = entries.filter((entry) => isOfAll || entry.dream_id === dream_id);
  const wanted = matching.slice(0, limit);
  const events = await eventsOf(wanted);
  const found = wanted.map(({ event_id }) => events.get(event_id));
  const fitting = countFitting(found.map((event) => Buffer.byteLength(JSON.stringify(event ?? null))));
  const last = fitting < matching.length ? wanted[fitting - 1] : entries.at(-1);
  const { position, event_id = null } = last ?? head;
  return {
    items: wanted.slice(0, fitting).flatMap(({ position }, n): FeedEvent[] => {
      const event = found[n];
      return event ? [{ ...event, position }] : [];
    }),
    position,
    event_id,
    has_more: position < head.position,
  };
}

/** The events of these entries, by their ids. */
async function eventsOf(entries: readonly FeedEntry[]) {
  const items = await batchGet(
    entries.map(({ partition, event_id }) => ({ pk: partition, sk: eventSortKey(event_id) })),
  );
  return new Map(readRows(storedEvent, items).map(({ event }) => [event.metadata.event_id, event]));
}
