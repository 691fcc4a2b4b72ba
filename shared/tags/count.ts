import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { countedTagsKey, type Key, tagCountKey } from "#shared/platform/table/keys.ts";
import { retryOnConflict, type TransactItem, transact } from "#shared/platform/table/transact.ts";
import { difference, type TaggedDream } from "./difference.ts";
import { type Counted, storedCounted, storedTagCount } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/**
 * Counts the tags that a dream has now. An item of the dream holds what is counted of it and changes in the
 * transaction of the counts: a change that is delivered again counts nothing, and a dream from before there
 * were counts is subtracted only once it was added.
 *
 * @param now undefined where the dream is gone
 * @throws {ProblemError} when every attempt has a write conflict (409)
 */
export async function countTags(owner: string, dream: string, now: TaggedDream | undefined): Promise<void> {
  const key = countedTagsKey(owner, dream);
  await retryOnConflict(async () => {
    const before = await findCounted(key);
    const change = difference(before, now);
    if (!change) return;
    const { added, removed, counted } = change;
    await transact([
      writeCounted(key, before, counted),
      ...[...added].map(([each, tag]) => addition(tagCountKey(owner, each), tag)),
      ...(await Promise.all(removed.map((each) => subtraction(tagCountKey(owner, each))))),
    ]);
  });
}

async function findCounted(key: Key): Promise<Counted | undefined> {
  const { Item } = await dynamodb.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
  return Item && storedCounted.read(Item);
}

function writeCounted(key: Key, before: Counted | undefined, counted: Counted | undefined): TransactItem {
  const ifUnchanged = before
    ? { ConditionExpression: "updated = :before", ExpressionAttributeValues: { ":before": before.updated } }
    : { ConditionExpression: "attribute_not_exists(pk)" };
  return counted
    ? { Put: { TableName, Item: { ...storedCounted.write(counted), ...key }, ...ifUnchanged } }
    : { Delete: { TableName, Key: key, ...ifUnchanged } };
}

const addition = (key: Key, tag: string): TransactItem => ({
  Update: {
    TableName,
    Key: key,
    UpdateExpression: "ADD dreams :one SET tag = if_not_exists(tag, :tag)",
    ExpressionAttributeValues: { ":one": 1, ":tag": tag },
  },
});

/** A count of one is deleted rather than made zero, so that the next dream chooses the spelling. */
async function subtraction(key: Key): Promise<TransactItem> {
  const { Item } = await dynamodb.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
  const isLast = Item === undefined || storedTagCount.read(Item).dreams <= 1;
  return isLast
    ? {
        Delete: {
          TableName,
          Key: key,
          ConditionExpression: "dreams = :one",
          ExpressionAttributeValues: { ":one": 1 },
        },
      }
    : {
        Update: {
          TableName,
          Key: key,
          UpdateExpression: "ADD dreams :less",
          ConditionExpression: "dreams > :one",
          ExpressionAttributeValues: { ":less": -1, ":one": 1 },
        },
      };
}
