import * as z from "zod";
import { dreamPartition, importPartition } from "#shared/platform/table/keys.ts";
import type { DeliveredEvent } from "./append.ts";

interface Arrival extends DeliveredEvent {
  owner_id: string;
  revision: number | undefined;
}

/** What the feed reads of any event on the bus; its data may have the shape of an earlier version. */
const Event = z.object({
  "detail-type": z.string(),
  detail: z.object({
    metadata: z.object({
      event_id: z.string(),
      owner_id: z.string(),
      dream_id: z.string().nullable(),
      occurred_at: z.string(),
    }),
    data: z.object({
      import: z.object({ id: z.string() }).optional(),
      dream: z.object({ revision: z.number().optional() }).optional(),
    }),
  }),
});

/**
 * An event of the bus, with its owner and with the revision of its dream where it tells it; one of neither a
 * dream nor an import is invalid.
 */
export const FeedMessage = Event.transform((event, context): Arrival => {
  const { metadata, data } = event.detail;
  const partition = partitionOf(metadata.owner_id, metadata.dream_id, data.import?.id);
  if (partition === undefined) {
    context.addIssue("the event is of no dream and of no import");
    return z.NEVER;
  }
  return {
    type: event["detail-type"],
    owner_id: metadata.owner_id,
    metadata,
    partition,
    revision: data.dream?.revision,
  };
});

function partitionOf(owner: string, dream: string | null, importId: string | undefined) {
  if (dream !== null) return dreamPartition(owner, dream);
  return importId === undefined ? undefined : importPartition(owner, importId);
}
