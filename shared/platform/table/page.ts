import { QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import type { Item } from "./keys.ts";

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

/** One answer of the API holds at most this much (Lambda's bound is 6 MB, escaped). */
const MAX_PAGE_BYTES = 3_500_000;

/** How many of so many bytes each go into one answer: as many as fit, but always one. */
export function countFitting(sizes: readonly number[]): number {
  let total = 0;
  for (const [n, size] of sizes.entries()) {
    total += size;
    if (total > MAX_PAGE_BYTES) return Math.max(1, n);
  }
  return sizes.length;
}

/**
 * Up to `limit` items of one query, and no more than fit one answer. Without a filter that is one round trip.
 * With one, DynamoDB counts before it filters, so pages are read (1 MB each) until enough items match or none
 * are left.
 */
export async function queryPage(
  query: QueryCommandInput,
  { limit, after, key }: Wanted,
): Promise<Page<Item>> {
  const found: Item[] = [];
  const sizes: number[] = [];
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
    sizes.push(...Items.map((item) => Buffer.byteLength(JSON.stringify(item))));
    start = LastEvaluatedKey;
  } while (start !== undefined && found.length <= limit && countFitting(sizes) === found.length);
  const items = found.slice(0, Math.min(limit, countFitting(sizes)));
  const last = items.at(-1);
  return { items, next: items.length < found.length && last !== undefined ? positionOf(last, key) : null };
}

const positionOf = (item: Item, key: readonly string[]): Position =>
  Object.fromEntries(key.map((name) => [name, String(item[name])]));
