import { GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { feedEntryKey, feedHeadKey, feedPartition } from "#shared/platform/table/keys.ts";
import { type FeedEntry, storedFeedEntry, storedHead } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** The highest position that a key has room for. */
const END = Number.MAX_SAFE_INTEGER;

/** A stretch of an owner's feed. */
export interface FeedPage {
  /** At most `limit` entries after the position asked for, in order. */
  entries: FeedEntry[];
  /** The position of the owner's last event; 0 before the first. */
  head: number;
  /**
   * Whether the feed does not have every event after the position asked for: some have expired, or the
   * position is of another feed, as after a restore.
   */
  gap: boolean;
}

/** Reads up to `limit` entries of an owner's feed after a position, consistently. */
export async function readFeed(owner: string, after: number, limit: number): Promise<FeedPage> {
  // First, so that what is appended in between is no gap.
  const head = await readHead(owner);
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
      ExpressionAttributeValues: {
        ":pk": feedPartition(owner),
        ":first": feedEntryKey(owner, Math.min(after + 1, END)).sk,
        ":last": feedEntryKey(owner, END).sk,
      },
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  const entries = Items.map((item): FeedEntry => {
    const { event_id, type, dream_id, occurred_at, partition } = storedFeedEntry.read(item);
    return { position: Number(item.sk), event_id, type, dream_id, occurred_at, partition };
  });
  // DynamoDB removes what has expired within days, in no certain order: others may be missing among these.
  const now = Math.floor(Date.now() / 1000);
  const isKept = Items.every(({ expires_at }) => expires_at > now);
  const isWhole = isKept && entries.every(({ position }, n) => position === after + 1 + n);
  return {
    entries,
    head: Math.max(head, entries.at(-1)?.position ?? 0),
    gap: !isWhole || (entries.length === 0 && after !== head),
  };
}

/** The position of an owner's last event; 0 before the first. */
export async function readHead(owner: string): Promise<number> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: feedHeadKey(owner), ConsistentRead: true }),
  );
  return Item ? storedHead.read(Item).position : 0;
}
