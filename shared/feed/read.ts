import { GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { feedEntryKey, feedHeadKey, feedPartition, type Item } from "#shared/platform/table/keys.ts";
import { type FeedEntry, type FeedPlace, type FeedRow, storedFeedEntry, storedHead } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** The highest position that a key has room for. */
const END = Number.MAX_SAFE_INTEGER;

/** A stretch of an owner's feed. */
export interface FeedPage {
  /** At most `limit` entries after the place asked for, in order. */
  entries: FeedEntry[];
  /** The place of the owner's last event. */
  head: FeedPlace;
  /**
   * Whether the feed does not have every event after the place asked for: some have expired, or the place is
   * in another feed, as after a restore.
   */
  gap: boolean;
}

/** Reads up to `limit` entries of an owner's feed after a place, consistently. */
export async function readFeed(owner: string, after: FeedPlace, limit: number): Promise<FeedPage> {
  // First, so that what is appended in between is no gap.
  const head = await readHead(owner);
  // Mostly there is nothing new.
  if (after.position === head.position) return { entries: [], head, gap: !isSame(after, head) };
  // The entry at the place itself tells whether it is the same feed.
  const first = after.event_id === undefined ? after.position + 1 : after.position;
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
      ExpressionAttributeValues: {
        ":pk": feedPartition(owner),
        ":first": feedEntryKey(owner, Math.min(first, END)).sk,
        ":last": feedEntryKey(owner, END).sk,
      },
      ConsistentRead: true,
      Limit: limit + after.position + 1 - first,
    }),
  );
  const found = Items.map(rowOf);
  const following = found.filter(({ position }) => position > after.position);
  const last = following.at(-1);
  return {
    entries: following.map(({ expires_at, ...entry }) => entry),
    head: last && last.position > head.position ? placeOf(last) : head,
    gap: !isSame(after, found[0]) || !isWhole(after, following),
  };
}

type PlacedRow = FeedRow & FeedEntry;

function rowOf(item: Item): PlacedRow {
  const { event_id, type, dream_id, occurred_at, partition, expires_at } = storedFeedEntry.read(item);
  return { position: Number(item.sk), event_id, type, dream_id, occurred_at, partition, expires_at };
}

const isSame = ({ event_id }: FeedPlace, found: FeedPlace | undefined) =>
  event_id === undefined || event_id === found?.event_id;

/**
 * Whether these are all that follow a place, of which there are some. DynamoDB removes what has expired
 * within days, in no certain order: where one has expired, others may be missing.
 */
function isWhole(after: FeedPlace, following: readonly PlacedRow[]): boolean {
  const now = Math.floor(Date.now() / 1000);
  return (
    following.length > 0 &&
    following.every(({ position, expires_at }, n) => position === after.position + 1 + n && expires_at > now)
  );
}

/** The place of the owner's last event; position 0 before the first. */
export async function readHead(owner: string): Promise<FeedPlace> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: feedHeadKey(owner), ConsistentRead: true }),
  );
  return Item ? placeOf(storedHead.read(Item)) : { position: 0 };
}

/** The place of an entry. */
export const placeOf = ({ position, event_id }: Required<FeedPlace>): FeedPlace => ({ position, event_id });
