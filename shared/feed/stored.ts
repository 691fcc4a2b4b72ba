import * as z from "zod";
import { type RowOf, stored } from "#shared/platform/table/stored.ts";

/** What a feed keeps of an event, which itself is an item of its dream or import. */
const FeedRow = z.object({
  event_id: z.string(),
  type: z.string(),
  dream_id: z.string().nullable(),
  occurred_at: z.string(),
  /** The partition of the event's item. */
  partition: z.string(),
  /** In seconds since 1970. */
  expires_at: z.number(),
});

export const storedFeedEntry = stored(FeedRow);

/** How many events an owner's feed has had: the position of the last, and which it was. */
export const storedHead = stored(z.object({ position: z.number(), event_id: z.string() }));

export type FeedRow = RowOf<typeof storedFeedEntry>;

/**
 * How far somebody has come in a feed. The event at the position tells the feed from another: a table that is
 * restored from a backup gives the same positions to other events, even if the feed has grown beyond since.
 */
export interface FeedPlace {
  position: number;
  /** Undefined before the first event, and where it is not known: then any feed is taken for this one. */
  event_id?: string | undefined;
}

/** An event's place in its owner's feed. Positions begin at 1 and have no gaps. */
export type FeedEntry = Omit<FeedRow, "expires_at"> & { position: number };
