import { paginateQuery } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { feedEntryKey, feedPartition } from "#shared/platform/table/keys.ts";
import { readHead } from "./read.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** Most owners change few dreams in the time that is looked back. */
const PAGE_SIZE = 100;

/**
 * A position of an owner's feed after which everything comes that happened at a time or later.
 *
 * @param time ISO 8601; it is found by reading the feed back to it
 */
export async function positionBefore(owner: string, time: string): Promise<number> {
  const head = await readHead(owner);
  const pages = paginateQuery(
    { client: dynamodb, pageSize: PAGE_SIZE },
    {
      TableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :head",
      ExpressionAttributeValues: {
        ":pk": feedPartition(owner),
        ":first": feedEntryKey(owner, 0).sk,
        ":head": feedEntryKey(owner, head).sk,
      },
      ConsistentRead: true,
      ScanIndexForward: false,
    },
  );
  let position = head;
  for await (const { Items = [] } of pages) {
    // Not in the order of their times: an event that was delivered late comes after later ones.
    const from = Items.findLast(({ occurred_at }) => occurred_at >= time);
    if (!from) return position;
    position = Number(from.sk) - 1;
  }
  return position;
}
