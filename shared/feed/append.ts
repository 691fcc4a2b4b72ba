import type { EventMetadata } from "@dreamcatcher/contracts/events";
import { environment } from "#shared/platform/environment.ts";
import { EVENT_SECONDS } from "#shared/platform/events/retention.ts";
import { batchGet } from "#shared/platform/table/batch-get.ts";
import { eventSortKey, feedEntryKey, feedHeadKey, type Item, type Key } from "#shared/platform/table/keys.ts";
import { retryOnConflict, type TransactItem, transact } from "#shared/platform/table/transact.ts";
import { type FeedEntry, storedFeedEntry, storedHead } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** An event that the bus delivered, and the partition of its item. */
export interface DeliveredEvent {
  type: string;
  metadata: Pick<EventMetadata, "event_id" | "dream_id" | "occurred_at">;
  partition: string;
}

/**
 * Appends an owner's events to their feed in this order, in one transaction, and returns their entries. An
 * event that is in the feed already keeps its position, so a redelivery changes nothing. One that was purged
 * with its dream is left out: the event of the deletion, which is never purged with it, follows.
 *
 * @param events at most 40 of them: a transaction has 100 items
 */
export const appendToFeed = (owner: string, events: readonly DeliveredEvent[]): Promise<FeedEntry[]> =>
  retryOnConflict(async () => {
    const distinct = [...new Map(events.map((event) => [event.metadata.event_id, event])).values()];
    const items = await batchGet(
      [feedHeadKey(owner), ...distinct.map(keyOf)],
      ["pk", "sk", "position", "event_id", "feed_position"],
    );
    const head = headIn(owner, items);
    let next = head;
    const entries: FeedEntry[] = [];
    for (const event of distinct) {
      const { pk, sk } = keyOf(event);
      const item = items.find((each) => each.pk === pk && each.sk === sk);
      if (!item) continue;
      if (item.feed_position === undefined) next += 1;
      entries.push(entryOf(event, typeof item.feed_position === "number" ? item.feed_position : next));
    }
    const added = entries.filter(({ position }) => position > head);
    const last = added.at(-1);
    if (last)
      await transact([raiseHead(owner, head, last), ...added.flatMap((entry) => writes(owner, entry))]);
    return entries;
  });

const keyOf = ({ partition, metadata }: DeliveredEvent): Key => ({
  pk: partition,
  sk: eventSortKey(metadata.event_id),
});

function headIn(owner: string, items: readonly Item[]): number {
  const { pk, sk } = feedHeadKey(owner);
  const item = items.find((each) => each.pk === pk && each.sk === sk);
  return item ? storedHead.read(item).position : 0;
}

const entryOf = ({ type, metadata, partition }: DeliveredEvent, position: number): FeedEntry => ({
  position,
  event_id: metadata.event_id,
  type,
  dream_id: metadata.dream_id,
  occurred_at: metadata.occurred_at,
  partition,
});

/** Only if the head is still what was read, so that each position is given once. */
const raiseHead = (owner: string, from: number, { position, event_id }: FeedEntry): TransactItem => ({
  Put: {
    TableName,
    Item: { ...storedHead.write({ position, event_id }), ...feedHeadKey(owner) },
    ...(from === 0
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : {
          ConditionExpression: "#position = :from",
          ExpressionAttributeNames: { "#position": "position" },
          ExpressionAttributeValues: { ":from": from },
        }),
  },
});

function writes(owner: string, { position, ...entry }: FeedEntry): TransactItem[] {
  const expires_at = Math.floor(Date.parse(entry.occurred_at) / 1000) + EVENT_SECONDS;
  return [
    {
      Update: {
        TableName,
        Key: { pk: entry.partition, sk: eventSortKey(entry.event_id) },
        UpdateExpression: "SET feed_position = :position",
        ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(feed_position)",
        ExpressionAttributeValues: { ":position": position },
      },
    },
    {
      Put: {
        TableName,
        Item: { ...storedFeedEntry.write({ ...entry, expires_at }), ...feedEntryKey(owner, position) },
      },
    },
  ];
}
