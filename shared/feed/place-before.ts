import { paginateQuery } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { feedEntryKey, feedPartition, type Item } from "#shared/platform/table/keys.ts";
import { placeOf, readHead } from "./read.ts";
import { type FeedPlace, storedFeedEntry } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** Most owners change few dreams in the time that is looked back. */
const PAGE_SIZE = 100;

/**
 * A place in an owner's feed after which everything comes that happened at a time or later.
 *
 * @param time ISO 8601; it is found by reading the feed back to it
 */
export async function placeBefore(owner: string, time: string): Promise<FeedPlace> {
  const head = await readHead(owner);
  const pages = paginateQuery(
    { client: dynamodb, pageSize: PAGE_SIZE },
    {
      TableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :head",
      ExpressionAttributeValues: {
        ":pk": feedPartition(owner),
        ":first": feedEntryKey(owner, 0).sk,
        ":head": feedEntryKey(owner, head.position).sk,
      },
      ConsistentRead: true,
      ScanIndexForward: false,
    },
  );
  let place = head;
  for await (const { Items = [] } of pages) {
    // Where the page before ended with the earliest so far, this one begins with the event before it.
    if (place.event_id === undefined && Items[0]) place = placeIn(Items[0]);
    // Not in the order of their times: an event that was delivered late comes after later ones.
    const earliest = Items.findLastIndex(({ occurred_at }) => occurred_at >= time);
    const from = Items[earliest];
    if (!from) return place;
    const before = Items[earliest + 1];
    place = before ? placeIn(before) : { position: Number(from.sk) - 1 };
  }
  return place;
}

const placeIn = (item: Item): FeedPlace =>
  placeOf({ position: Number(item.sk), event_id: storedFeedEntry.read(item).event_id });
