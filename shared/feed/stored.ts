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

/** How many events an owner's feed has had: the position of the last. */
export const storedHead = stored(z.object({ position: z.number() }));

export type FeedRow = RowOf<typeof storedFeedEntry>;

/** An event's place in its owner's feed. Positions begin at 1 and have no gaps. */
export type FeedEntry = Omit<FeedRow, "expires_at"> & { position: number };
