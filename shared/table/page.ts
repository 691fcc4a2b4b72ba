import { QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";

type Item = Record<string, unknown>;

/** One page of items, and where the next begins; null on the last page. */
export interface Page<Value> {
  items: Value[];
  next: Position | null;
}

/** A place in a list: the key attributes of the last item before it. */
export type Position = Record<string, string>;

interface Wanted {
  limit: number;
  after: Position | undefined;
  /** The attributes that are the key of what is queried, index and table together. */
  key: readonly string[];
}

/**
 * Up to `limit` items of one query. Without a filter that is one round trip. With one, DynamoDB counts
 * before it filters, so pages are read (1 MB each) until enough items match or none are left.
 */
export async function queryPage(
  query: QueryCommandInput,
  { limit, after, key }: Wanted,
): Promise<Page<Item>> {
  const found: Item[] = [];
  let start: QueryCommandInput["ExclusiveStartKey"] = after;
  do {
    const { Items = [], LastEvaluatedKey } = await dynamodb.send(
      new QueryCommand({
        ...query,
        ExclusiveStartKey: start,
        ...(query.FilterExpression === undefined && { Limit: limit + 1 }),
      }),
    );
    found.push(...Items);
    start = LastEvaluatedKey;
  } while (start !== undefined && found.length <= limit);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? positionOf(last, key) : null };
}

const positionOf = (item: Item, key: readonly string[]): Position =>
  Object.fromEntries(key.map((name) => [name, String(item[name])]));
