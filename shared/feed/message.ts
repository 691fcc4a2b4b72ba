import * as z from "zod";
import {
  dreamPartition,
  importPartition,
  webhookPartition,
  workflowPartition,
} from "#shared/platform/table/keys.ts";
import type { DeliveredEvent } from "./append.ts";

interface Arrival extends DeliveredEvent {
  owner_id: string;
  revision: number | undefined;
}

/** The partitions of events that are of no dream, by the field of their data that has what they are of. */
const PARTITIONS = {
  import: importPartition,
  webhook: webhookPartition,
  workflow: workflowPartition,
} as const;

type Field = keyof typeof PARTITIONS;
const FIELDS = Object.keys(PARTITIONS) as Field[];

const WithId = z.object({ id: z.string() }).optional();

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
      ...(Object.fromEntries(FIELDS.map((field) => [field, WithId])) as Record<Field, typeof WithId>),
      dream: z.object({ revision: z.number().optional() }).optional(),
    }),
  }),
});

/**
 * An event of the bus, with its owner and with the revision of its dream where it tells it. One of no dream
 * and of none of `PARTITIONS` is invalid.
 */
export const FeedMessage = Event.transform((event, context): Arrival => {
  const { metadata, data } = event.detail;
  const partition = partitionOf(metadata, data);
  if (partition === undefined) {
    context.addIssue(`the event is of no dream, and of no ${FIELDS.join(" or ")}`);
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

type Detail = z.infer<typeof Event>["detail"];

function partitionOf({ owner_id, dream_id }: Detail["metadata"], data: Detail["data"]): string | undefined {
  if (dream_id !== null) return dreamPartition(owner_id, dream_id);
  return FIELDS.flatMap((field) => {
    const id = data[field]?.id;
    return id === undefined ? [] : [PARTITIONS[field](owner_id, id)];
  })[0];
}
