import { EVENT_SOURCE } from "@dreamcatcher/contracts/events";
import * as z from "zod";

/** The source and name of the event by which this service asks itself to look after an index. */
export const REQUEST_SOURCE = "dreamcatcher.search";
export const REQUEST_NAME = "IndexRequested";

/** What is asked: to build what is missing or damaged or goes on being built, or to build everything anew. */
export const IndexRequest = z.object({ rebuild: z.boolean() });
export type IndexRequest = z.infer<typeof IndexRequest>;

const Changed = z.object({
  source: z.literal(EVENT_SOURCE),
  "detail-type": z.string(),
  detail: z.object({
    metadata: z.object({ owner_id: z.string(), dream_id: z.string(), occurred_at: z.string() }),
  }),
});

const Requested = z.object({
  source: z.literal(REQUEST_SOURCE),
  "detail-type": z.literal(REQUEST_NAME),
  detail: z.object({ metadata: z.object({ owner_id: z.string() }), data: IndexRequest }),
});

/** That a dream changed at this time. It is a hint: what the index gets is read from table and bucket. */
export interface Hint {
  dream_id: string;
  occurred_at: string;
  deleted: boolean;
}

/** A message of the indexer's queue: a change of a dream, or a request. */
export const IndexMessage = z.discriminatedUnion("source", [Changed, Requested]).transform((message) => {
  const { owner_id } = message.detail.metadata;
  if (message.source === REQUEST_SOURCE) return { owner_id, request: message.detail.data };
  const { dream_id, occurred_at } = message.detail.metadata;
  const hint: Hint = { dream_id, occurred_at, deleted: message["detail-type"] === "DreamDeleted" };
  return { owner_id, hint };
});
export type IndexMessage = z.infer<typeof IndexMessage>;
