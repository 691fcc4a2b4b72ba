import { QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import type { Item } from "./keys.ts";

/** One page of items, and the position of the next; null on the last page. */
export interface Page<Value> {
  items: Value[];
  next: Position | null;
}

/** A position in a list: the key attributes of the last item before it. */
export type Position = Record<string, string>;

interface PageRequest {
  limit: number;
  after: Position | undefined;
  /** The most bytes of a page, by default those of a response. */
  maxBytes?: number | undefined;
  /** The names of the key attributes of the index and the table. */
  key: readonly string[];
}

/** The maximum size of a page: a Lambda response is limited to 6 MB after JSON escaping. */
export const MAX_PAGE_BYTES = 3_500_000;

/** How many items of these sizes fit into one page, but at least one. */
export function countFitting(sizes: readonly number[], maxBytes = MAX_PAGE_BYTES): number {
  let total = 0;
  for (const [n, size] of sizes.entries()) {
    total += size;
    if (total > maxBytes) return Math.max(1, n);
  }
  return sizes.length;
}

/**
 * Up to `limit` items of a query, limited to one page's size. Without a filter that is one round trip. With a
 * filter, which DynamoDB applies after its own limit, pages of 1 MB are read until enough items match or none
 * are left.
 */
export async function queryPage(
  query: QueryCommandInput,
  { limit, after, key, maxBytes }: PageRequest,
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
  } while (start !== undefined && found.length <= limit && countFitting(sizes, maxBytes) === found.length);
  const items = found.slice(0, Math.min(limit, countFitting(sizes, maxBytes)));
  const last = items.at(-1);
  return { items, next: items.length < found.length && last !== undefined ? positionOf(last, key) : null };
}

const positionOf = (item: Item, key: readonly string[]): Position =>
  Object.fromEntries(key.map((name) => [name, String(item[name])]));
